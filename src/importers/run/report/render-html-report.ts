import type { SourceLocation } from '#importers/imported-article.ts';
import { groupBy, inBatches } from '#lib/grouping.ts';
import { escapeHtml, groupDigits } from '#lib/text.ts';
import { type ArticleReport, groupByReason, type ImportReport } from './import-report.ts';
import { renderChange, renderSummary } from './render-text-report.ts';

const articlesPerPage = 500;
/** Longer lists are collapsed. */
const maxOpenRows = 20;

/** The report as HTML pages by file name: `report.html`, and a page for every 500 articles. */
export function renderHtmlReport(report: ImportReport): ReadonlyMap<string, string> {
  const batches = inBatches(report.articles, articlesPerPage);
  const pages = new Map<string, string>();
  const pageLinks = batches.map((batch, index) =>
    link(articlesPage(index), `${batch[0]?.file ?? ''} to ${batch.at(-1)?.file ?? ''}`),
  );
  pages.set('report.html', renderPage(`Import of ${report.source}`, renderIndex(report, pageLinks)));
  for (const [index, batch] of batches.entries()) {
    const first = index * articlesPerPage + 1;
    const rows = batch.map((article, offset) => renderArticle(article, first + offset));
    const body = `<p><a href="report.html">Summary</a></p>\n${rows.join('\n')}`;
    const title = `Articles ${first} to ${first + batch.length - 1}`;
    pages.set(articlesPage(index), renderPage(title, body));
  }
  return pages;
}

/** The name of a page of articles; `index` from 0. */
function articlesPage(index: number): string {
  return `report-articles-${index + 1}.html`;
}

/** An article and its index among all articles of the report. */
interface IndexedArticle {
  readonly article: ArticleReport;
  readonly index: number;
}

function renderIndex(report: ImportReport, pageLinks: readonly string[]): string {
  const { articles, rejected, skipped, notices, entries, vanished, files } = report;
  const flagged = articles
    .map((article, index) => ({ article, index }))
    .filter(
      ({ article }) => article.keptHtml || article.differences.length > 0 || article.state === 'conflicting',
    );
  return [
    `<p>Format: ${report.format} (${escapeHtml(report.reason)})</p>`,
    `<ul>${renderSummary(report)
      .trim()
      .split('\n')
      .map((line) => `<li>${escapeHtml(line)}</li>`)
      .join('')}</ul>`,
    renderList(
      'Rejected',
      rejected.map((item) => itemRow(item.location, `${item.name}: ${item.message}; ${item.hint}`)),
    ),
    renderList('To check', flagged.map(articleLink)),
    ...[...articlesToCheck(articles)].map(([reason, items]) =>
      renderList(`To check: ${reason}`, items.map(articleLink)),
    ),
    ...groupByReason(skipped).map(([reason, items]) =>
      renderList(
        `Skipped: ${reason ?? 'other reasons'}`,
        items.map((item) => itemRow(item.location, reason ? item.name : `${item.name}: ${item.reason}`)),
      ),
    ),
    renderList(
      'Notices',
      notices.map((item) => itemRow(item.location, item.message)),
    ),
    renderList(
      'Added to publication.yaml',
      Object.entries(entries).flatMap(([kind, keys]) => keys.map((key) => escapeHtml(`${kind}: ${key}`))),
    ),
    renderList('No longer in the source', vanished.map(escapeHtml)),
    renderList('Files in the source that no article uses', files.unused.map(escapeHtml)),
    renderList('All articles', pageLinks),
  ].join('\n');
}

/** Articles that someone should check, by reason. */
function articlesToCheck(articles: readonly ArticleReport[]): Map<string, IndexedArticle[]> {
  const found = articles.flatMap((article, index) => {
    const reasons = article.changes.filter(({ what }) => what === 'to check').map(({ reason }) => reason);
    const withoutCounts = reasons.map((reason) => reason.replace(/: \d+ instead of \d+$/, ''));
    return [...new Set(withoutCounts)].map((reason) => ({ reason, article, index }));
  });
  return groupBy(found, ({ reason }) => reason);
}

function itemRow({ file, line }: SourceLocation, text: string): string {
  return `<code>${escapeHtml(`${file}:${line}`)}</code> ${escapeHtml(text)}`;
}

function articleLink({ article, index }: IndexedArticle): string {
  const page = articlesPage(Math.floor(index / articlesPerPage));
  return link(`${page}#a${index + 1}`, `${article.file}: ${article.title}`);
}

function renderArticle(article: ArticleReport, number: number): string {
  const { file, title, state, draft, origin, source, characters, differences, changes, diff } = article;
  const rows = [
    ...differences.map(
      (item) =>
        `<li class="mark">words differ: source “${escapeHtml(item.source)}”, result “${escapeHtml(item.result)}”</li>`,
    ),
    ...changes.map(
      (change) =>
        `<li${change.what === 'to check' ? ' class="mark"' : ''}>${escapeHtml(renderChange(change))}</li>`,
    ),
  ];
  const sourcePath = `sources/${source.kept.split('/').map(encodeURIComponent).join('/')}`;
  return `<article id="a${number}">
<h2>${escapeHtml(title)}</h2>
<p><code>${escapeHtml(file)}</code>, ${state}${draft ? ', draft' : ''}; from <a href="${sourcePath}">${escapeHtml(origin)}</a>, SHA-256 <code>${source.sha256}</code></p>
<p>${groupDigits(characters.source)} characters in the source, ${groupDigits(characters.result)} in the result</p>
${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : ''}${diff ? `<pre>${escapeHtml(diff)}</pre>` : ''}
</article>`;
}

function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 Georgia, serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere;
  color: light-dark(#1b1b18, #e8e6df); background: light-dark(#fdfcf9, #171714) }
a { color: light-dark(#7a1f1f, #f0a8a0) }
h1, h2 { line-height: 1.2 } h2 { font-size: 1.15rem; margin: 0 } h1 { margin: 0 0 1rem }
article { border-top: 1px solid light-dark(#d8d4c8, #3c3a34); padding: 1.2rem 0 }
code, pre { font-size: .85rem; white-space: pre-wrap } .mark { font-weight: bold }
p, ul { margin: .4rem 0 } ul { padding-left: 1.2rem }
details { border-top: 1px solid light-dark(#d8d4c8, #3c3a34); padding: .5rem 0 } summary { cursor: pointer; font-weight: bold }
</style>
<h1>${escapeHtml(title)}</h1>
${body}
</html>
`;
}

function renderList(title: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const open = rows.length <= maxOpenRows ? ' open' : '';
  return `<details${open}><summary>${escapeHtml(title)} (${groupDigits(rows.length)})</summary><ul>${rows.map((row) => `<li>${row}</li>`).join('\n')}</ul></details>`;
}

function link(href: string, text: string): string {
  return `<a href="${href}">${escapeHtml(text)}</a>`;
}
