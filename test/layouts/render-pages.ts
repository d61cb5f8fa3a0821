import { HtmlValidate } from 'html-validate';
import { renderHtmlPage } from '#builder/render/render-page.ts';
import { isMachinePage } from '#feeds/machine-data.ts';
import type { Article } from '#model/article.ts';
import type { Html } from '#model/page.ts';
import type { Publication } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import type { HtmlPage } from '#pages/page-kinds.ts';
import { planSite } from '#site.ts';
import { articleOf, contentOf, file, moment, publicationOf, settingsOf } from '../feeds/newsroom.ts';

/** All HTML pages of an archive with these articles. */
export function pagesOf(
  articles: readonly Article[],
  publication: Publication = publicationOf(),
): HtmlPage[] {
  const context = contentOf(articles, publication);
  const sources = { hashOf: () => '', common: '', redirects: [], now: '2025-01-01T00:00:00Z' };
  return planSite(context, sources).flatMap((group) =>
    [...group.pages()].filter((page) => !isMachinePage(page)),
  );
}

/** Renders a page as an HTML document. */
export function renderPage(
  page: HtmlPage,
  settings: SiteSettings = settingsOf(),
  text = '<p>The text.</p>',
): string {
  return renderHtmlPage(page, settings, text as Html);
}

/** Renders the page of one article of an archive. */
export function articlePage(
  fields: Partial<Article>,
  others: readonly Article[] = [],
  settings: SiteSettings = settingsOf(),
  text?: string,
): string {
  const article = articleOf('2024/12/21-vote.md', fields);
  const page = pagesOf([article, ...others]).find(({ path }) => path === article.path);
  if (!page) throw new Error('page not found');
  return renderPage(page, settings, text);
}

/** The first matching element, up to its closing tag. */
export function partOf(html: string, name: string, mark = ''): string {
  const start = html.search(new RegExp(`<${name}\\b[^>]*${mark}`));
  const end = html.indexOf(`</${name}>`, start);
  if (start < 0 || end < 0) throw new Error(`element not found: ${name} ${mark}`);
  return html.slice(start, end);
}

/** The text of some HTML, with normalized spaces. */
export function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'require-sri': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'no-inline-style': 'error',
  },
});

/** The errors that an HTML validator reports for a document. */
export async function validate(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** An article that uses every part of the article page. */
export const fullArticle = articleOf('2024/12/21-vote.md', {
  title: 'Assembly votes',
  summary: 'A long night ends.',
  published: moment('2024-12-21 18:30'),
  updated: moment('2024-12-22 09:00'),
  section: 'politics',
  topics: ['martial-law', 'q-and-a', 'once named'],
  people: ['han'],
  places: ['Seoul'],
  organizations: ['National Assembly'],
  story: 'The winter',
  series: 'By the numbers',
  authors: ['politics-desk', 'A. Kim'],
  contributors: [{ name: 'B. Lee', role: 'pictures' }],
  dateline: 'SEOUL',
  type: 'analysis',
  image: { file: file('2024/12/hall.jpg'), alt: 'A hall', caption: 'The hall at night', credit: 'Desk' },
  images: [{ file: file('2024/12/door.jpg'), alt: 'A door', caption: 'A door' }],
  translations: { ko: file('2024/12/21-vote-ko.md') },
  corrections: [{ date: moment('2024-12-22'), text: 'It was 190 members.', kind: 'correction' }],
  print: { edition: 'City', page: '3' },
  source: 'https://elsewhere.example/vote',
  rights: 'cc',
});

export const otherArticles: readonly Article[] = [
  articleOf('2024/12/21-vote-ko.md', {
    title: '국회 표결',
    language: 'ko',
    translations: { en: fullArticle.file },
  }),
  articleOf('2024/12/20-eve.md', {
    title: 'The eve',
    story: 'The winter',
    people: ['han'],
    topics: ['martial-law'],
  }),
  articleOf('2024/12/21-after.md', {
    title: 'The morning after',
    published: moment('2024-12-21 20:00'),
    story: 'The winter',
  }),
  articleOf('2011/03/01-old.md', { title: 'An old story', circa: 'month', topics: ['martial-law'] }),
];
