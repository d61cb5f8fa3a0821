import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import { foldText } from '#lib/text.ts';
import type { ArticleData } from '#model/page-data.ts';
import { languageName } from '#model/wording/frame.ts';
import { DateAndTime } from '../Dates.tsx';
import { Name } from '../Name.tsx';
import { Byline } from './Byline.tsx';
import { ShareLinks } from './ShareLinks.tsx';

interface PartProps {
  readonly context: LayoutContext;
  readonly data: ArticleData;
}

/** Headlines longer than this, in characters, are set smaller. */
const longHeadline = 110;

/** Kicker, headline, standfirst, byline, dateline and dates, in that order. */
export function ArticleHeader({ context, data }: PartProps) {
  return (
    <header class="article-head">
      <Kicker context={context} data={data} />
      <h1 class={data.title.length > longHeadline ? 'long' : undefined}>{data.title}</h1>
      {data.summary && <p class="standfirst">{data.summary}</p>}
      <div class="origin" data-pagefind-ignore="">
        <Byline context={context} authors={data.authors} />
        <Dates context={context} data={data} />
        <p class="age" data-age={data.published.iso} lang={interfaceLang(context)} hidden />
        <Translations context={context} data={data} />
        <ShareLinks context={context} data={data} />
      </div>
    </header>
  );
}

/**
 * The section, the series, and the genre. Plain news, or a genre that the section or series already names, is left out.
 */
function Kicker({ context, data }: PartProps) {
  const { section, series, type } = data;
  if (!section && !series && type === 'news') return null;
  const genre = context.article.types[type];
  const namesGenre = [section, series].some((of) => of !== undefined && containsWords(of.name, genre));
  return (
    <p class="kicker" data-pagefind-ignore="">
      {section && <Name context={context} link={section} />}
      {series && <Name context={context} link={series} />}
      {type !== 'news' && !namesGenre && (
        <span class="type" lang={interfaceLang(context)}>
          {genre}
        </span>
      )}
    </p>
  );
}

/** True if a name contains the words as whole words: “The Explainer” contains “Explainer”. */
function containsWords(name: string, words: string): boolean {
  return ` ${foldText(name)} `.includes(` ${foldText(words)} `);
}

function Dates({ context, data }: PartProps) {
  const { published, updated, circa, dateline, minutes } = data;
  const { article } = context;
  return (
    <p class="dates" lang={interfaceLang(context)}>
      {dateline && (
        <span class="dateline" lang={context.head.lang}>
          {dateline}
        </span>
      )}
      <span>
        <span class="label">{article.published}</span>{' '}
        <DateAndTime context={context} moment={published} circa={circa} />
      </span>
      {updated && updated.utc !== published.utc && (
        <span>
          <span class="label">{article.updated}</span> <DateAndTime context={context} moment={updated} />
        </span>
      )}
      <span class="reading">{article.minutes(minutes)}</span>
    </p>
  );
}

/** The same article in other languages. */
function Translations({ context, data }: PartProps) {
  if (data.translations.length === 0) return null;
  return (
    <p class="translations">
      <span class="label" lang={interfaceLang(context)}>
        {context.article.alsoIn}
      </span>{' '}
      {data.translations.map(({ language, path, title }) => (
        <a
          key={path}
          href={context.href(path)}
          lang={language}
          hreflang={language}
          title={title}
          rel="alternate"
        >
          {languageName(language)}
        </a>
      ))}
    </p>
  );
}
