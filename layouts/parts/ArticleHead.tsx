import { foldText } from '#lib/text.ts';
import type { ArticleFacts } from '#model/facts.ts';
import { languageName } from '#model/wording/frame.ts';
import { type Edition, interfaceLang } from '../edition.ts';
import { Byline } from './Byline.tsx';
import { Name } from './Name.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { When } from './When.tsx';

interface PartProps {
  readonly edition: Edition;
  readonly facts: ArticleFacts;
}

/** Characters from which on a headline is set smaller. */
const longHeadline = 110;

/** Kicker, headline, standfirst, byline, dateline and dates, in that order. */
export function ArticleHead({ edition, facts }: PartProps) {
  return (
    <header class="article-head">
      <Kicker edition={edition} facts={facts} />
      <h1 class={facts.title.length > longHeadline ? 'long' : undefined}>{facts.title}</h1>
      {facts.summary && <p class="standfirst">{facts.summary}</p>}
      <div class="origin" data-pagefind-ignore="">
        <Byline edition={edition} authors={facts.authors} />
        <Dates edition={edition} facts={facts} />
        <p class="age" data-age={facts.published.iso} lang={interfaceLang(edition)} hidden />
        <Translations edition={edition} facts={facts} />
        <ShareLinks edition={edition} facts={facts} />
      </div>
    </header>
  );
}

/** The desk, the series, and the genre unless it is plain news or a name before it says it already. */
function Kicker({ edition, facts }: PartProps) {
  const { section, series, type } = facts;
  if (!section && !series && type === 'news') return null;
  const genre = edition.article.types[type];
  const saysGenre = [section, series].some((of) => of !== undefined && saysWords(of.name, genre));
  return (
    <p class="kicker" data-pagefind-ignore="">
      {section && <Name edition={edition} of={section} />}
      {series && <Name edition={edition} of={series} />}
      {type !== 'news' && !saysGenre && (
        <span class="type" lang={interfaceLang(edition)}>
          {genre}
        </span>
      )}
    </p>
  );
}

/** True when a name has the words in it, as whole words: “The Explainer” says “Explainer”. */
function saysWords(name: string, words: string): boolean {
  return ` ${foldText(name)} `.includes(` ${foldText(words)} `);
}

function Dates({ edition, facts }: PartProps) {
  const { published, updated, circa, dateline, minutes } = facts;
  const { article } = edition;
  return (
    <p class="dates" lang={interfaceLang(edition)}>
      {dateline && (
        <span class="dateline" lang={edition.head.lang}>
          {dateline}
        </span>
      )}
      <span>
        <span class="label">{article.published}</span>{' '}
        <When edition={edition} moment={published} circa={circa} />
      </span>
      {updated && updated.utc !== published.utc && (
        <span>
          <span class="label">{article.updated}</span> <When edition={edition} moment={updated} />
        </span>
      )}
      <span class="reading">{article.minutes(minutes)}</span>
    </p>
  );
}

/** The same article in other languages. */
function Translations({ edition, facts }: PartProps) {
  if (facts.translations.length === 0) return null;
  return (
    <p class="translations">
      <span class="label" lang={interfaceLang(edition)}>
        {edition.article.alsoIn}
      </span>{' '}
      {facts.translations.map(({ language, path, title }) => (
        <a
          key={path}
          href={edition.href(path)}
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
