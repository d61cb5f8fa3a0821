import { groupBy, inRuns } from '#lib/grouping.ts';
import { groupDigits } from '#lib/text.ts';
import { type ArticleAccount, byReason, type ImportAccount } from './import-report.ts';
import { renderChange, renderSummary } from './render-text-report.ts';

const articlesOnPage = 500;
/** A longer list is shown when it is asked for. */
const longestOpen = 20;

/** The account as pages to browse: `report.html`, and a page for every 500 articles. */
export function renderHtmlReport(account: ImportAccount): ReadonlyMap<string, string> {
  const runs = inRuns(account.articles, articlesOnPage);
  const pages = new Map<string, string>();
  const nameOf = (run: number) => `report-articles-${run + 1}.html`;
  const contents = runs.map((run, at) =>
    link(nameOf(at), `${run[0]?.file ?? ''} to ${run.at(-1)?.file ?? ''}`),
  );
  pages.set('report.html', renderPage(`Import of ${account.source}`, renderFront(account, contents)));
  for (const [at, run] of runs.entries()) {
    const body = `<p><a href="report.html">The whole import</a></p>\n${run.map(renderArticle).join('\n')}`;
    pages.set(
      nameOf(at),
      renderPage(`Articles ${at * articlesOnPage + 1} to ${at * articlesOnPage + run.length}`, body),
    );
  }
  return pages;
}

function renderFront(account: ImportAccount, contents: readonly string[]): string {
  const { articles, refused, leftOut, remarks, entries, vanished, files } = account;
  const place = (at: number) => `report-articles-${Math.floor(at / articlesOnPage) + 1}.html#a${at + 1}`;
  const marked = articles
    .map((article, at) => ({ article, at }))
    .filter(
      ({ article }) =>
        article.keptHtml || article.differences.length > 0 || article.state === 'changed on both sides',
    );
  return [
    `<p>Read as ${account.format}: ${escapeText(account.why)}.</p>`,
    `<ul>${renderSummary(account)
      .trim()
      .split('\n')
      .map((line) => `<li>${escapeText(line)}</li>`)
      .join('')}</ul>`,
    listOf(
      'Refused',
      refused.map(
        (one) => `<code>${at(one.place)}</code> ${escapeText(`${one.name}: ${one.message}; ${one.hint}`)}`,
      ),
    ),
    listOf(
      'To look at',
      marked.map(({ article, at: nth }) => link(place(nth), `${article.file}: ${article.title}`)),
    ),
    ...[...checks(articles)].map(([why, ones]) =>
      listOf(
        `To check: ${why}`,
        ones.map(({ article, at: nth }) => link(place(nth), `${article.file}: ${article.title}`)),
      ),
    ),
    ...byReason(leftOut).map(([reason, ones]) =>
      listOf(
        `Left out: ${reason ?? 'for other reasons'}`,
        ones.map(
          (one) =>
            `<code>${at(one.place)}</code> ${escapeText(reason ? one.name : `${one.name}: ${one.reason}`)}`,
        ),
      ),
    ),
    listOf(
      'Remarks',
      remarks.map((one) => `<code>${at(one.place)}</code> ${escapeText(one.message)}`),
    ),
    listOf(
      'Added to publication.yaml',
      Object.entries(entries).flatMap(([kind, keys]) => keys.map((key) => escapeText(`${kind}: ${key}`))),
    ),
    listOf('No longer in the source', vanished.map(escapeText)),
    listOf('Files of the source that no article uses', files.unused.map(escapeText)),
    listOf('Articles, page by page', contents),
  ].join('\n');
}

/** The articles that somebody should look at, by what for. */
function checks(
  articles: readonly ArticleAccount[],
): Map<string, { readonly article: ArticleAccount; readonly at: number }[]> {
  const found = articles.flatMap((article, at) => {
    const whys = article.changes.filter(({ what }) => what === 'to check').map(({ why }) => why);
    return [...new Set(whys)].map((why) => ({ why: why.replace(/: \d+ for \d+$/, ''), article, at }));
  });
  return groupBy(found, ({ why }) => why);
}

function renderArticle(article: ArticleAccount, place: number): string {
  const { file, title, state, draft, origin, source, characters, differences, changes, diff } = article;
  const rows = [
    ...differences.map(
      (one) =>
        `<li class="mark">words differ: source “${escapeText(one.source)}”, result “${escapeText(one.result)}”</li>`,
    ),
    ...changes.map(
      (change) =>
        `<li${change.what === 'to check' ? ' class="mark"' : ''}>${escapeText(renderChange(change))}</li>`,
    ),
  ];
  const kept = `sources/${source.kept.split('/').map(encodeURIComponent).join('/')}`;
  return `<article id="a${place + 1}">
<h2>${escapeText(title)}</h2>
<p><code>${escapeText(file)}</code>, ${state}${draft ? ', draft' : ''}; from <a href="${kept}">${escapeText(origin)}</a>, SHA-256 <code>${source.sha256}</code></p>
<p>${groupDigits(characters.source)} characters in the source, ${groupDigits(characters.result)} in the result</p>
${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : ''}${diff ? `<pre>${escapeText(diff)}</pre>` : ''}
</article>`;
}

function renderPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
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
<h1>${escapeText(title)}</h1>
${body}
</html>
`;
}

function listOf(title: string, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const open = rows.length <= longestOpen ? ' open' : '';
  return `<details${open}><summary>${escapeText(title)} (${groupDigits(rows.length)})</summary><ul>${rows.map((row) => `<li>${row}</li>`).join('\n')}</ul></details>`;
}

function at({ file, line }: { readonly file: string; readonly line: number }): string {
  return escapeText(`${file}:${line}`);
}

function link(href: string, words: string): string {
  return `<a href="${href}">${escapeText(words)}</a>`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
