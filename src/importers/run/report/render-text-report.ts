import type { Change } from '#importers/imported-article.ts';
import { groupDigits } from '#lib/text.ts';
import { type ArticleAccount, byReason, countStates, type ImportAccount } from './import-report.ts';

/** The sum of an import in a few lines: in = out + refused + left out. */
export function renderSummary(account: ImportAccount): string {
  const { found, articles, refused, leftOut, files, entries, vanished } = account;
  const states = countStates(articles).map(([state, count]) => `${groupDigits(count)} ${state}`);
  const drafts = articles.filter(({ draft }) => draft).length;
  const kept = articles.filter(({ keptHtml }) => keptHtml).length;
  const differing = articles.filter(({ differences }) => differences.length > 0).length;
  const sum = (of: 'source' | 'result') =>
    groupDigits(articles.reduce((total, { characters }) => total + characters[of], 0));
  const added = Object.entries(entries).filter(([, keys]) => keys.length > 0);
  return [
    `${groupDigits(found)} found: ${[...states, `${groupDigits(refused.length)} refused`, `${groupDigits(leftOut.length)} left out`].join(', ')}`,
    ...renderReasons(leftOut),
    drafts > 0 && `${groupDigits(drafts)} of them not published: drafts`,
    `${sum('source')} characters in the source, ${sum('result')} in the result; ${groupDigits(articles.length - kept - differing)} articles word for word`,
    kept > 0 &&
      `${groupDigits(kept)} keep the HTML of the source, since their words would not have come out the same in Markdown`,
    differing > 0 && `${groupDigits(differing)} with words that differ: see the report`,
    files.used > 0 && `${groupDigits(files.used)} pictures and other files used`,
    files.unused.length > 0 &&
      `${groupDigits(files.unused.length)} pictures and other files of the source that no article uses`,
    added.length > 0 &&
      `publication.yaml: ${added.map(([kind, keys]) => `${groupDigits(keys.length)} ${kind}`).join(', ')} added`,
    vanished.length > 0 &&
      `${groupDigits(vanished.length)} articles of earlier runs are no longer in the source; they stay`,
  ]
    .filter((line) => line !== false)
    .map((line) => `${line}\n`)
    .join('');
}

function renderReasons(leftOut: ImportAccount['leftOut']): string[] {
  return byReason(leftOut).map(
    ([reason = 'for other reasons, see the report', { length }]) =>
      `${groupDigits(length)} left out: ${reason}`,
  );
}

/** The whole account as plain text. */
export function renderTextReport(account: ImportAccount): string {
  const { format, why, source, articles, leftOut, refused, remarks, files, vanished, entries } = account;
  const parts = [
    `Import of ${source} as ${format}: ${why}\n\n${renderSummary(account)}`,
    section(
      'Refused',
      refused.map(
        ({ place, name, message, hint }) => `${place.file}:${place.line}: ${name}: ${message}; ${hint}`,
      ),
    ),
    section(
      'Left out',
      leftOut.map(({ place, name, reason }) => `${place.file}:${place.line}: ${name}: ${reason}`),
    ),
    section(
      'Remarks',
      remarks.map(({ place, message }) => `${place.file}:${place.line}: ${message}`),
    ),
    section(
      'Added to publication.yaml',
      Object.entries(entries).flatMap(([kind, keys]) => keys.map((key) => `${kind}: ${key}`)),
    ),
    section('No longer in the source', vanished),
    section('Files of the source that no article uses', files.unused),
    articles.map(renderArticle).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `${title} (${groupDigits(lines.length)})\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function renderArticle(article: ArticleAccount): string {
  const { file, title, state, draft, origin, source, characters, differences, changes, diff } = article;
  const lines = [
    `${file} (${state}${draft ? ', draft' : ''}) ${title}`,
    `  from ${origin}, sha256 ${source.sha256}`,
    `  ${groupDigits(characters.source)} characters in the source, ${groupDigits(characters.result)} in the result`,
    ...differences.map((one) => `  WORDS DIFFER: source “${one.source}”, result “${one.result}”`),
    ...changes.map((change) => `  ${renderChange(change)}`),
    ...(diff ? diff.split('\n').map((line) => `  ${line}`) : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** `dropped: <script>: it is no text`. */
export function renderChange({ what, part, why, characters }: Change): string {
  return `${what}: ${part}: ${why}${characters ? ` (${groupDigits(characters)} characters)` : ''}`;
}
