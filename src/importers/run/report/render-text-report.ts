import type { Change, SourceLocation } from '#importers/imported-article.ts';
import { groupDigits } from '#lib/text.ts';
import { type ArticleReport, countStates, groupByReason, type ImportReport } from './import-report.ts';

/** The totals of an import in a few lines. */
export function renderSummary(report: ImportReport): string {
  const { found, articles, rejected, skipped, files, entries, vanished } = report;
  const states = countStates(articles).map(([state, count]) => `${groupDigits(count)} ${state}`);
  const outcomes = [
    ...states,
    `${groupDigits(rejected.length)} rejected`,
    `${groupDigits(skipped.length)} skipped`,
  ];
  const drafts = articles.filter(({ draft }) => draft).length;
  const withHtml = articles.filter(({ keptHtml }) => keptHtml).length;
  const differing = articles.filter(({ differences }) => differences.length > 0).length;
  const totalCharacters = (side: 'source' | 'result') =>
    groupDigits(articles.reduce((total, { characters }) => total + characters[side], 0));
  const added = Object.entries(entries).filter(([, keys]) => keys.length > 0);
  return [
    `${counted(found, 'item')} found: ${outcomes.join(', ')}`,
    ...renderReasons(skipped),
    drafts > 0 && `${counted(drafts, 'article')} imported as ${drafts === 1 ? 'a draft' : 'drafts'}`,
    `${totalCharacters('source')} characters in the source, ${totalCharacters('result')} in the result; ${counted(articles.length - withHtml - differing, 'article')} converted word for word`,
    withHtml > 0 &&
      `${counted(withHtml, 'article')} kept as HTML, because their words would have changed in Markdown`,
    differing > 0 && `${counted(differing, 'article')} with changed words; see the report`,
    files.used > 0 && `${counted(files.used, 'image or other file', 'images and other files')} used`,
    files.unused.length > 0 &&
      `${counted(files.unused.length, 'image or other file', 'images and other files')} in the source not used by any article`,
    added.length > 0 &&
      `added to publication.yaml: ${added.map(([kind, keys]) => counted(keys.length, entryNames[kind] ?? kind, kind)).join(', ')}`,
    vanished.length > 0 &&
      `${counted(vanished.length, 'article')} from earlier runs no longer in the source; the files were kept`,
  ]
    .filter((line) => line !== false)
    .map((line) => `${line}\n`)
    .join('');
}

const entryNames: Readonly<Record<string, string>> = {
  sections: 'section',
  topics: 'topic',
  authors: 'author',
  agencies: 'agency',
  people: 'person',
  places: 'place',
  organizations: 'organization',
  stories: 'story',
};

/** `1 article`, `1,204 articles`. */
function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${groupDigits(count)} ${count === 1 ? singular : plural}`;
}

function renderReasons(skipped: ImportReport['skipped']): string[] {
  return groupByReason(skipped).map(
    ([reason = 'other reasons, see the report', { length }]) => `${groupDigits(length)} skipped: ${reason}`,
  );
}

/** The whole report as plain text. */
export function renderTextReport(report: ImportReport): string {
  const { format, reason, source, articles, skipped, rejected, notices, files, vanished, entries } = report;
  const parts = [
    `Import of ${source} as ${format} (${reason})\n\n${renderSummary(report)}`,
    section(
      'Rejected',
      rejected.map(({ location, name, message, hint }) => `${at(location)}: ${name}: ${message}; ${hint}`),
    ),
    section(
      'Skipped',
      skipped.map(({ location, name, reason: why }) => `${at(location)}: ${name}: ${why}`),
    ),
    section(
      'Notices',
      notices.map(({ location, message }) => `${at(location)}: ${message}`),
    ),
    section(
      'Added to publication.yaml',
      Object.entries(entries).flatMap(([kind, keys]) => keys.map((key) => `${kind}: ${key}`)),
    ),
    section('No longer in the source', vanished),
    section('Files in the source that no article uses', files.unused),
    articles.map(renderArticle).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function at({ file, line }: SourceLocation): string {
  return `${file}:${line}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `${title} (${groupDigits(lines.length)})\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function renderArticle(article: ArticleReport): string {
  const { file, title, state, draft, origin, source, characters, differences, changes, diff } = article;
  const lines = [
    `${file} (${state}${draft ? ', draft' : ''}) ${title}`,
    `  from ${origin}, sha256 ${source.sha256}`,
    `  ${groupDigits(characters.source)} characters in the source, ${groupDigits(characters.result)} in the result`,
    ...differences.map(
      (difference) => `  WORDS DIFFER: source “${difference.source}”, result “${difference.result}”`,
    ),
    ...changes.map((change) => `  ${renderChange(change)}`),
    ...(diff ? diff.split('\n').map((line) => `  ${line}`) : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** `dropped: <script>: it is not text (12 characters)`. */
export function renderChange({ what, part, reason, characters }: Change): string {
  return `${what}: ${part}: ${reason}${characters ? ` (${counted(characters, 'character')})` : ''}`;
}
