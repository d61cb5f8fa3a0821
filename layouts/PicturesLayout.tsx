import { groupDigits } from '#lib/text.ts';
import type { PicturesData } from '#model/page-data.ts';
import { monthPicturesPath, picturesPath } from '#model/paths.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { type LayoutContext, langIfDifferent } from './layout-context.ts';
import { truncateDate } from './parts/Dates.tsx';
import { Image } from './parts/Figure.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface PicturesLayoutProps {
  readonly context: LayoutContext;
  readonly data: PicturesData;
}

/** The pictures of the archive with captions and credits, each with a link to its article. */
export function PicturesLayout({ context, data }: PicturesLayoutProps) {
  const { special, language } = context;
  const { month, pictures } = data;
  const title = month ? special.picturesOf(renderMonth(month, language)) : special.pictures;
  const lead = pictures.length === 0 ? special.noPictures : month ? undefined : special.picturesLead;
  return (
    <Document
      context={context}
      kind="pictures"
      {...(month && { crumbs: [{ name: special.pictures, path: picturesPath }] })}
    >
      <PageHeader title={title} lead={lead} />
      <ul class="picture-index">
        {pictures.map((picture) => (
          <li key={picture.file.path + picture.article.path}>
            <Picture context={context} picture={picture} />
          </li>
        ))}
      </ul>
      <Months context={context} data={data} />
    </Document>
  );
}

function Picture({
  context,
  picture,
}: {
  readonly context: LayoutContext;
  readonly picture: PicturesData['pictures'][number];
}) {
  const { file, alt, caption, credit, article, day, circa } = picture;
  const lang = langIfDifferent(context, article.lang);
  return (
    <figure lang={lang}>
      <Image context={context} file={file} alt={alt} sizes="(min-width: 48rem) 20rem, 100vw" />
      <figcaption>
        {caption && <span class="caption">{caption}</span>} {credit && <span class="credit">{credit}</span>}
        <a class="of-article" href={context.href(article.path)}>
          {article.name}
        </a>{' '}
        <time class="label" dateTime={truncateDate(day, circa)} lang={lang && context.head.lang}>
          {renderDay(day, context.language, circa)}
        </time>
      </figcaption>
    </figure>
  );
}

function Months({ context, data }: PicturesLayoutProps) {
  if (data.months.length === 0) return null;
  return (
    <section class="ruled">
      <h2>{context.special.picturesByMonth}</h2>
      <ul class="rows">
        {data.months.map(({ of, count }) => (
          <li key={of}>
            <a href={context.href(monthPicturesPath(of))}>{renderMonth(of, context.language)}</a>{' '}
            <span class="count">{groupDigits(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
