import { renderPage } from '#builder/render/render-page.ts';
import { type ArticleState, articleState } from '#content/archive-parts.ts';
import { parseArticleFile } from '#content/articles/article-file.ts';
import type { Article } from '#model/article.ts';
import { buildArchive } from '#model/build-archive.ts';
import type { Output } from '#model/field.ts';
import type { Html } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import { renderProblem } from '#model/problem.ts';
import { buildSiteContent } from '#pages/site-content.ts';
import { preparePage } from '#search/prepare-page.ts';
import { buildRecords } from '#search/record.ts';
import { planSite, type SitePage } from '#site.ts';
import { file, pictureFile, publicationOf, settingsOf } from '../feeds/newsroom.ts';
import { leastMatter, translationFile } from './field-samples.ts';

const now = '2026-06-01T00:00:00Z';
const path = '/2025/01/01/subject/';
const publication = publicationOf({ alternates: ['markdown', 'ninjs', 'dumps'] });
const settings = settingsOf(publication);
/** Attributes for the search index, which readers do not see. */
const searchAttributes = / data-pagefind-[a-z]+(?:="[^"]*")?/g;
const jsonLd = /<script type="application\/ld\+json">.*?<\/script>/gs;

type Matter = Readonly<Record<string, unknown>>;

/** Each output of an article as text; undefined where the article is missing from it. */
export type RenderedOutputs = Readonly<Record<Output, string | undefined>>;

/** Renders every output of an article with this front matter, starting from the text of its file. */
export function renderOutputs(matter: Matter): RenderedOutputs {
  const site = openSite([
    parse('2025/01/01-subject.md', matter),
    parse('2025/01/01-rival.md', {}, 'A longer report of the same day, which lists put before the subject.'),
    parse(translationFile, { language: 'ko' }),
    parse('2026/01/01-later.md', {}),
  ]);
  const html = site.textAt(path);
  const [head = '', body = ''] = html?.split('</head>') ?? [];
  const record = buildRecords(site.archive).find((one) => one.path === path);
  const ofSubject = (texts: readonly string[] | null | undefined) =>
    texts?.find((text) => text.includes(path));
  return {
    page: html && body.replaceAll(searchAttributes, ''),
    head: html && head.replace(jsonLd, ''),
    'json-ld': head.match(jsonLd)?.[0],
    lists: site.teasers.some((teaser) => teaser.includes(path)) ? site.teasers.join('\n') : undefined,
    rss: ofSubject(site.textAt('/feed.xml')?.match(/<item>.*?<\/item>/gs)),
    atom: ofSubject(site.textAt('/atom.xml')?.match(/<entry .*?<\/entry>/gs)),
    'json-feed': ofSubject(itemsOf(site.textAt('/feed.json'))),
    ninjs: site.textAt(`${path}index.json`),
    markdown: site.textAt(`${path}index.md`),
    dump: ofSubject(site.textAt('/dumps/2025.ndjson')?.split('\n')),
    search: record && html && `${JSON.stringify(record)}\n${preparePage(html, record, 'en').text}`,
  };
}

/** Parses an article file with this front matter. */
function parse(
  path: string,
  matter: Matter,
  text = 'A report.',
): { readonly article: Article; readonly html: Html } {
  const lines = Object.entries({ ...leastMatter, ...matter }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const parsed = parseArticleFile(file(path), `---\n${lines.join('\n')}\n---\n\n${text}\n`, publication);
  if (!('article' in parsed)) throw new Error(parsed.problems.map(renderProblem).join('\n'));
  return parsed;
}

/** Plans the site of some articles. Its pages are rendered on demand. */
function openSite(parsed: readonly ReturnType<typeof parse>[]) {
  const inState = (state: ArticleState) =>
    parsed.map(({ article }) => article).filter((article) => articleState(article, now) === state);
  const { archive } = buildArchive({ publication, articles: inState('published'), gone: inState('gone') });
  const content = buildSiteContent(archive, pictureFile, []);
  const groups = planSite(content, { hashOf: ({ file }) => file, common: '', redirects: [], now });
  const pages = new Map(
    groups.flatMap((group) => [...group.pages()]).map((page) => [page.path, withoutTopStories(page)]),
  );
  const html = new Map(parsed.map(({ article, html }) => [article.file, html]));
  const render = (page: SitePage) =>
    renderPage(page, settings, {
      textOf: ({ file }) => html.get(file) ?? ('' as Html),
      markdownOf: () => 'A report.',
    });
  return {
    archive,
    textAt: (path: string) => {
      const page = pages.get(path as SitePath);
      return page && render(page);
    },
    teasers: [...pages.values()]
      .filter(({ layout }) => layout === 'day' || layout === 'month')
      .flatMap((page) => render(page).match(/<article class="teaser.*?<\/article>/gs) ?? []),
  };
}

/** Removes the day’s top stories from an article page: their order depends on other articles too. */
function withoutTopStories(page: SitePage): SitePage {
  return page.layout === 'article' ? { ...page, data: { ...page.data, dayTop: [] } } : page;
}

/** The items of a JSON Feed, each as text. */
function itemsOf(feed: string | undefined): string[] {
  const { items }: { items: readonly unknown[] } = JSON.parse(feed ?? '{"items":[]}');
  return items.map((item) => JSON.stringify(item));
}
