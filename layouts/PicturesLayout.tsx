import { groupDigits } from '#lib/text.ts';
import type { PicturesFacts } from '#model/facts.ts';
import { monthPicturesPath, picturesPath } from '#model/paths.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { type Edition, langOn } from './edition.ts';
import { Image } from './parts/Figure.tsx';
import { PageHead } from './parts/PageHead.tsx';
import { knownDay } from './parts/When.tsx';

interface PicturesLayoutProps {
  readonly edition: Edition;
  readonly facts: PicturesFacts;
}

/** The pictures of the archive with captions and credits, each with its article. */
export function PicturesLayout({ edition, facts }: PicturesLayoutProps) {
  const { special, language } = edition;
  const { month, pictures } = facts;
  const title = month ? special.picturesOf(renderMonth(month, language)) : special.pictures;
  const lead = pictures.length === 0 ? special.noPictures : month ? undefined : special.picturesLead;
  return (
    <Document
      edition={edition}
      kind="pictures"
      {...(month && { crumbs: [{ name: special.pictures, path: picturesPath }] })}
    >
      <PageHead title={title} lead={lead} />
      <ul class="picture-index">
        {pictures.map((picture) => (
          <li key={picture.file.path + picture.article.path}>
            <Picture edition={edition} picture={picture} />
          </li>
        ))}
      </ul>
      <Months edition={edition} facts={facts} />
    </Document>
  );
}

function Picture({
  edition,
  picture,
}: {
  readonly edition: Edition;
  readonly picture: PicturesFacts['pictures'][number];
}) {
  const { file, alt, caption, credit, article, day, circa } = picture;
  const lang = langOn(edition, article.lang);
  return (
    <figure lang={lang}>
      <Image edition={edition} file={file} alt={alt} sizes="(min-width: 48rem) 20rem, 100vw" />
      <figcaption>
        {caption && <span class="caption">{caption}</span>} {credit && <span class="credit">{credit}</span>}
        <a class="of-article" href={edition.href(article.path)}>
          {article.name}
        </a>{' '}
        <time class="label" dateTime={knownDay(day, circa)} lang={lang && edition.head.lang}>
          {renderDay(day, edition.language, circa)}
        </time>
      </figcaption>
    </figure>
  );
}

function Months({ edition, facts }: PicturesLayoutProps) {
  if (facts.months.length === 0) return null;
  return (
    <section class="ruled">
      <h2>{edition.special.picturesByMonth}</h2>
      <ul class="rows">
        {facts.months.map(({ of, count }) => (
          <li key={of}>
            <a href={edition.href(monthPicturesPath(of))}>{renderMonth(of, edition.language)}</a>{' '}
            <span class="count">{groupDigits(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
