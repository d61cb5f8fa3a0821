import type { Html } from '#model/page.ts';
import type { ArticleData } from '#model/page-data.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { Document } from './Document.tsx';
import { interfaceLang, type LayoutContext } from './layout-context.ts';
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
  readonly context: LayoutContext;
  readonly data: ArticleData;
  readonly text: Html | undefined;
}

/** An article: the text first, then its metadata, then related articles. */
export function ArticleLayout({ context, data, text }: ArticleLayoutProps) {
  const grave = data.corrections.filter(isGrave);
  const other = data.corrections.filter((correction) => !isGrave(correction));
  const stamps = stampsOf(context, data);
  return (
    <Document context={context} kind="article" crumbs={crumbsTo(context, datedAs(data))}>
      <div class="article-grid">
        <article class="article" data-pagefind-body={data.noindex ? undefined : ''}>
          <ArticleHead context={context} data={data} />
          <Corrections context={context} corrections={grave} />
          {data.image && (
            <Figure
              context={context}
              picture={data.image}
              sizes="(min-width: 69rem) 54rem, 100vw"
              first
              class="lead"
            />
          )}
          <Contents context={context} headings={data.headings} stamps={stamps} />
          <Prose text={text} stamps={stamps} />
          {data.agency && <AgencyCredit context={context} agency={data.agency} />}
          <LinkedTables context={context} tables={data.tables} />
          <Gallery context={context} pictures={data.images} />
          <Corrections context={context} corrections={other} headed />
          <ArticleFoot context={context} data={data} />
        </article>
        <Beside context={context} data={data} />
      </div>
      <Onward context={context} data={data} />
    </Document>
  );
}

/**
 * The language for the dates of timeline and live entries; undefined if the interface does not support the article’s
 * language.
 */
function stampsOf(context: LayoutContext, { type }: ArticleData): InterfaceLanguage | undefined {
  const ofEntries = type === 'timeline' || type === 'live';
  return ofEntries && interfaceLang(context) === undefined ? context.language : undefined;
}

/** The agency credit, shown once, below the text. */
function AgencyCredit({
  context,
  agency,
}: {
  readonly context: LayoutContext;
  readonly agency: NonNullable<ArticleData['agency']>;
}) {
  const { name, lang } = agency;
  const href = agency.path ? context.href(agency.path) : agency.url;
  return (
    <p class="agency" data-pagefind-ignore="">
      <span class="label" lang={interfaceLang(context)}>
        {context.article.agencyCredit}
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

/** The day, month or year of publication, as precisely as it is known. */
function datedAs({ published, circa }: ArticleData): string {
  return knownDay(published.day, circa);
}
