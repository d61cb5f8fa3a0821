import type { Html } from '#model/page.ts';
import type { ArticleData } from '#model/page-data.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { Document } from './Document.tsx';
import { dateCrumbs } from './date-crumbs.ts';
import { interfaceLang, type LayoutContext } from './layout-context.ts';
import { ArticleFooter } from './parts/article/ArticleFooter.tsx';
import { ArticleHeader } from './parts/article/ArticleHeader.tsx';
import { ArticleSidebar, FurtherReading } from './parts/article/ArticleSidebar.tsx';
import { Contents } from './parts/article/Contents.tsx';
import { Corrections, isProminent } from './parts/article/Corrections.tsx';
import { Gallery } from './parts/article/Gallery.tsx';
import { LinkedTables } from './parts/article/LinkedTables.tsx';
import { truncateDate } from './parts/Dates.tsx';
import { Figure } from './parts/Figure.tsx';
import { Prose } from './parts/Prose.tsx';

interface ArticleLayoutProps {
  readonly context: LayoutContext;
  readonly data: ArticleData;
  readonly text: Html | undefined;
}

/** An article: the text first, then its metadata, then related articles. */
export function ArticleLayout({ context, data, text }: ArticleLayoutProps) {
  const prominent = data.corrections.filter(isProminent);
  const other = data.corrections.filter((correction) => !isProminent(correction));
  const stampLanguage = stampLanguageOf(context, data);
  return (
    <Document context={context} kind="article" crumbs={dateCrumbs(breadcrumbDate(data), context.language)}>
      <div class="article-grid">
        <article class="article" data-pagefind-body={data.noindex ? undefined : ''}>
          <ArticleHeader context={context} data={data} />
          <Corrections context={context} corrections={prominent} />
          {data.image && (
            <Figure
              context={context}
              picture={data.image}
              sizes="(min-width: 69rem) 54rem, 100vw"
              first
              class="lead"
            />
          )}
          <Contents context={context} headings={data.headings} stampLanguage={stampLanguage} />
          <Prose text={text} stampLanguage={stampLanguage} />
          {data.agency && <AgencyCredit context={context} agency={data.agency} />}
          <LinkedTables context={context} tables={data.tables} />
          <Gallery context={context} pictures={data.images} />
          <Corrections context={context} corrections={other} hasHeading />
          <ArticleFooter context={context} data={data} />
        </article>
        <ArticleSidebar context={context} data={data} />
      </div>
      <FurtherReading context={context} data={data} />
    </Document>
  );
}

/**
 * The language for the dates of timeline and live entries; undefined if the interface does not support the article’s
 * language.
 */
function stampLanguageOf(context: LayoutContext, { type }: ArticleData): InterfaceLanguage | undefined {
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
function breadcrumbDate({ published, circa }: ArticleData): string {
  return truncateDate(published.day, circa);
}
