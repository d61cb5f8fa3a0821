import type { ArticleFacts } from '#model/facts.ts';
import type { Html } from '#model/page.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { Document } from './Document.tsx';
import { type Edition, interfaceLang } from './edition.ts';
import { ArticleFoot } from './parts/ArticleFoot.tsx';
import { ArticleHead } from './parts/ArticleHead.tsx';
import { Beside, Onward } from './parts/Beside.tsx';
import { crumbsTo } from './parts/Breadcrumbs.tsx';
import { Contents } from './parts/Contents.tsx';
import { Corrections, isGrave } from './parts/Corrections.tsx';
import { Figure } from './parts/Figure.tsx';
import { Gallery } from './parts/Gallery.tsx';
import { LinkedTables } from './parts/LinkedTables.tsx';
import { Prose } from './parts/Prose.tsx';
import { knownDay } from './parts/When.tsx';

interface ArticleLayoutProps {
  readonly edition: Edition;
  readonly facts: ArticleFacts;
  readonly text: Html | undefined;
}

/** An article: the story first, then what is known of it, then what stands around it. */
export function ArticleLayout({ edition, facts, text }: ArticleLayoutProps) {
  const grave = facts.corrections.filter(isGrave);
  const other = facts.corrections.filter((correction) => !isGrave(correction));
  const stamps = stampsOf(edition, facts);
  return (
    <Document edition={edition} kind="article" crumbs={crumbsTo(edition, datedAs(facts))}>
      <div class="article-grid">
        <article class="article" data-pagefind-body={facts.noindex ? undefined : ''}>
          <ArticleHead edition={edition} facts={facts} />
          <Corrections edition={edition} corrections={grave} />
          {facts.image && (
            <Figure
              edition={edition}
              picture={facts.image}
              sizes="(min-width: 69rem) 54rem, 100vw"
              first
              class="lead"
            />
          )}
          <Contents edition={edition} headings={facts.headings} stamps={stamps} />
          <Prose text={text} stamps={stamps} />
          {facts.agency && <AgencyCredit edition={edition} agency={facts.agency} />}
          <LinkedTables edition={edition} tables={facts.tables} />
          <Gallery edition={edition} pictures={facts.images} />
          <Corrections edition={edition} corrections={other} headed />
          <ArticleFoot edition={edition} facts={facts} />
        </article>
        <Beside edition={edition} facts={facts} />
      </div>
      <Onward edition={edition} facts={facts} />
    </Document>
  );
}

/** The language in which the entries of a timeline or a live report are dated, where the interface speaks the article’s. */
function stampsOf(edition: Edition, { type }: ArticleFacts): InterfaceLanguage | undefined {
  const ofEntries = type === 'timeline' || type === 'live';
  return ofEntries && interfaceLang(edition) === undefined ? edition.language : undefined;
}

/** The credit of agency copy, once, where the text ends. */
function AgencyCredit({
  edition,
  agency,
}: {
  readonly edition: Edition;
  readonly agency: NonNullable<ArticleFacts['agency']>;
}) {
  const { name, lang } = agency;
  const href = agency.path ? edition.href(agency.path) : agency.url;
  return (
    <p class="agency" data-pagefind-ignore="">
      <span class="label" lang={interfaceLang(edition)}>
        {edition.article.copyFrom}
      </span>{' '}
      {href ? (
        <a href={href} lang={lang}>
          {name}
        </a>
      ) : (
        <span lang={lang}>{name}</span>
      )}
    </p>
  );
}

/** The day, month or year that the article is dated by. */
function datedAs({ published, circa }: ArticleFacts): string {
  return knownDay(published.day, circa);
}
