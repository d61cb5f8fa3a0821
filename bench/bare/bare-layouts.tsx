import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { HtmlPage } from '#model/facts.ts';
import type { PageContext } from '../../layouts/render.tsx';
import { BareArticle } from './bare-article.tsx';
import {
  Corrections,
  Day,
  Entry,
  Front,
  Index,
  Month,
  Months,
  OnThisDay,
  Pictures,
  Year,
} from './bare-lists.tsx';
import { href, Section, Title } from './bare-parts.tsx';

/**
 * The bare theme of the benchmark, with the markup of the one in `hugo/layouts`: the same pages on both sides.
 * The build takes it instead of `layouts/render.tsx` under `node --conditions=bare`.
 */
export function renderHtml(page: HtmlPage, context: PageContext): string {
  return `<!doctype html>${renderToString(
    <Document context={context}>
      <Main page={page} context={context} />
    </Document>,
  )}`;
}

function Document({
  context,
  children,
}: {
  readonly context: PageContext;
  readonly children: ComponentChildren;
}) {
  const { imprint, head } = context;
  return (
    <html lang={head.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${head.title} – ${imprint.name}`}</title>
        {head.description && <meta name="description" content={head.description} />}
        <link rel="canonical" href={imprint.url + href(head.canonical)} />
        <link rel="alternate" type="application/rss+xml" href="/feed.xml" />
      </head>
      <body>
        <header>
          <a href="/">{imprint.name}</a>
          <nav>
            <a href="/archive/">Archive</a> <a href="/topics/">Topics</a> <a href="/people/">People</a>{' '}
            <a href="/search/">Search</a>
          </nav>
        </header>
        <main>{children}</main>
        <footer>
          <p>{imprint.tagline}</p>
          <a href="/feeds/">Feeds</a>
        </footer>
      </body>
    </html>
  );
}

function Main({ page, context }: { readonly page: HtmlPage; readonly context: PageContext }) {
  switch (page.layout) {
    case 'article':
      return <BareArticle facts={page.facts} text={context.text} />;
    case 'day':
      return <Day facts={page.facts} />;
    case 'month':
      return <Month facts={page.facts} />;
    case 'year':
      return <Year facts={page.facts} />;
    case 'archive':
      return <Months of={page.facts.months} />;
    case 'index':
      return <Index facts={page.facts} />;
    case 'entry':
      return <Entry facts={page.facts} />;
    case 'entry-year':
      return <Section name={`${page.facts.name} ${page.facts.year}`} teasers={page.facts.teasers} />;
    case 'front':
      return <Front facts={page.facts} name={context.imprint.name} />;
    case 'on-this-day':
      return <OnThisDay facts={page.facts} />;
    case 'corrections':
      return <Corrections facts={page.facts} />;
    case 'pictures':
      return <Pictures facts={page.facts} />;
    case 'gone':
    case 'redirect':
    case 'coverage':
    case 'hand-page':
    case 'search':
    case 'search-help':
    case 'feeds':
    case 'not-found':
    case 'kakao':
      return <Title of={page.layout} />;
  }
}
