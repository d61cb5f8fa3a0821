import type { Teaser } from '#model/facts.ts';
import { renderClock } from '#model/wording/time.ts';
import { directionOf, type Edition, langOn } from '../edition.ts';
import { Image } from './Figure.tsx';
import { Name } from './Name.tsx';
import { DayOf } from './When.tsx';

type Level = 2 | 3 | 4;

interface HeadlineProps {
  readonly edition: Edition;
  readonly teaser: Teaser;
  readonly level: Level;
}

/** The headline of an article in a list, in the article’s own language. */
export function Headline({ edition, teaser, level }: HeadlineProps) {
  const Heading = `h${level}` as const;
  return (
    <Heading class="headline">
      <TeaserLink edition={edition} teaser={teaser} />
    </Heading>
  );
}

/** The headline alone, as a link. */
export function TeaserLink({ edition, teaser }: { readonly edition: Edition; readonly teaser: Teaser }) {
  const lang = langOn(edition, teaser.language);
  const dir = lang && directionOf(lang) !== edition.head.dir ? directionOf(lang) : undefined;
  return (
    <a href={edition.href(teaser.path)} lang={lang} dir={dir}>
      {teaser.title}
    </a>
  );
}

/** What stands with each teaser: its day, its time of day, or neither. */
export type Dating = 'day' | 'time' | 'none';

interface TeaserViewProps extends HeadlineProps {
  readonly dating: Dating;
  readonly picture?: 'thumbnail' | 'lead';
}

/** An article in a list: headline, a line of standfirst, then section, agency and date. */
export function TeaserView({ edition, teaser, level, dating, picture }: TeaserViewProps) {
  const lang = langOn(edition, teaser.language);
  return (
    <article class={picture && teaser.picture ? `teaser ${picture}` : 'teaser'}>
      {picture && teaser.picture && (
        <Image
          edition={edition}
          file={teaser.picture.file}
          alt=""
          sizes={picture === 'lead' ? '(min-width: 69rem) 40rem, 100vw' : '10rem'}
        />
      )}
      <TypeLabel edition={edition} teaser={teaser} />
      <Headline edition={edition} teaser={teaser} level={level} />
      {teaser.summary && (
        <p class="standfirst" lang={lang}>
          {teaser.summary}
        </p>
      )}
      <TeaserFoot edition={edition} teaser={teaser} dating={dating} />
    </article>
  );
}

/** The genre over a headline, unless it is plain news. */
function TypeLabel({ edition, teaser }: { readonly edition: Edition; readonly teaser: Teaser }) {
  if (teaser.type === 'news') return null;
  return <p class="kicker">{edition.article.types[teaser.type]}</p>;
}

function TeaserFoot({ edition, teaser, dating }: Omit<TeaserViewProps, 'level' | 'picture'>) {
  const clock = dating === 'time' ? renderClock(teaser.published, edition.language) : '';
  const dated = dating === 'day' || clock !== '';
  if (!dated && !teaser.section && !teaser.agency && !teaser.corrected) return null;
  return (
    <p class="facts">
      {dating === 'day' && <DayOf edition={edition} moment={teaser.published} circa={teaser.circa} />}
      {clock && <time dateTime={teaser.published.iso}>{clock}</time>}
      {teaser.section && <Name edition={edition} of={teaser.section} />}
      {teaser.agency && <Name edition={edition} of={teaser.agency} />}
      {teaser.retracted && <strong>{edition.article.retracted}</strong>}
      {teaser.corrected && !teaser.retracted && <span>{edition.article.corrected}</span>}
    </p>
  );
}

interface TeasersProps {
  readonly edition: Edition;
  readonly teasers: readonly Teaser[];
  readonly level: Level;
  readonly dating: Dating;
  readonly class?: string;
  readonly thumbnails?: boolean;
}

/** Articles as a ruled list, in the order given. */
export function Teasers({ edition, teasers, level, dating, class: className, thumbnails }: TeasersProps) {
  return (
    <ol class={className ? `teasers ${className}` : 'teasers'}>
      {teasers.map((teaser) => (
        <li key={teaser.path}>
          <TeaserView
            edition={edition}
            teaser={teaser}
            level={level}
            dating={dating}
            {...(thumbnails && { picture: 'thumbnail' })}
          />
        </li>
      ))}
    </ol>
  );
}
