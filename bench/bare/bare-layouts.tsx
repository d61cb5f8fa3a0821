import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Page } from '#model/page.ts';
import type { HtmlPage } from '#pages/page-kinds.ts';
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
 * The bare theme of the benchmark, with the same markup as the Hugo theme in `bench/hugo/layouts`.
 * `node --conditions=bare` selects it instead of `layouts/render.tsx`.
 */
export function renderHtml(page: Page, _layout: unknown, context: PageContext): string {
  return `<!doctype html>${renderToString(
    <Document context={context}>
      <Main page={page as HtmlPage} context={context} />
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
  const { settings, head } = context;
  return (
    <html lang={head.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${head.title} – ${settings.name}`}</title>
        {head.description && <meta name="description" content={head.description} />}
        <link rel="canonical" href={settings.url + href(head.canonical)} />
        <link rel="alternate" type="application/rss+xml" href="/feed.xml" />
      </head>
      <body>
        <header>
          <a href="/">{settings.name}</a>
          <nav>
            <a href="/archive/">Archive</a> <a href="/topics/">Topics</a> <a href="/people/">People</a>{' '}
            <a href="/search/">Search</a>
          </nav>
        </header>
        <main>{children}</main>
        <footer>
          <p>{settings.tagline}</p>
          <a href="/feeds/">Feeds</a>
        </footer>
      </body>
    </html>
  );
}

function Main({ page, context }: { readonly page: HtmlPage; readonly context: PageContext }) {
  switch (page.layout) {
    case 'article':
      return <BareArticle data={page.data} text={context.text} />;
    case 'day':
      return <Day data={page.data} />;
    case 'month':
      return <Month data={page.data} />;
    case 'year':
      return <Year data={page.data} />;
    case 'archive':
      return <Months of={page.data.months} />;
    case 'index':
      return <Index data={page.data} />;
    case 'entry':
      return <Entry data={page.data} />;
    case 'entry-year':
      return <Section name={`${page.data.name} ${page.data.year}`} teasers={page.data.teasers} />;
    case 'front':
      return <Front data={page.data} name={context.settings.name} />;
    case 'on-this-day':
      return <OnThisDay data={page.data} />;
    case 'corrections':
      return <Corrections data={page.data} />;
    case 'pictures':
      return <Pictures data={page.data} />;
    default:
      return <Title of={page.layout} />;
  }
}
