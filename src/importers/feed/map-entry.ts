import { Changes, excerpt } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { distinctLanguage, distinctSummary } from '#importers/converting/plain-text.ts';
import { resolveUrls } from '#importers/converting/urls.ts';
import { visibleText } from '#importers/converting/words.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { escapeHtml, foldText } from '#lib/text.ts';
import type {
  ImportedArticle,
  ImportedDate,
  ImportedFrontMatter,
  ImportedText,
} from '../imported-article.ts';
import type { ImportOptions } from '../importer.ts';
import { oldAddresses } from './entry-addresses.ts';
import { identityOf } from './entry-index.ts';
import type { FeedDate, FeedEntry, FeedHead, FeedText } from './feed-entry.ts';
import { asHtml } from './feed-text.ts';

/** What an entry is mapped with. */
export interface EntryContext {
  readonly file: string;
  readonly head: FeedHead;
  /** The URL of the old site, if known. */
  readonly site: string | undefined;
  readonly options: ImportOptions;
}

/** Maps an entry to an article. */
export function mapEntry(entry: FeedEntry, context: EntryContext): ImportedArticle {
  const { file, site } = context;
  const changes = new Changes();
  const identity = identityOf(entry);
  const { addresses, source, name } = oldAddresses(entry.links, site, changes);
  const { text, summary } = textsOf(entry, changes);
  const { body, image, images } = filesOf(entry, text, changes);
  reportIgnored(entry, changes);
  return {
    origin: identity,
    location: { file, line: entry.line },
    source: {
      name: `${file}/${fingerprint(`${identity} ${entry.line}`)}.${entry.ending}`,
      content: entry.source,
    },
    ...(name && { name }),
    addresses,
    frontMatter: {
      ...frontMatterOf(entry, context, changes),
      ...(summary && { summary }),
      ...(image && { image }),
      ...(images.length > 0 && { images }),
      ...(source && { source }),
    },
    text: body,
    changes: changes.all(),
  };
}

/** The text, and a summary that does not repeat its beginning. */
function textsOf({ text, summary }: FeedEntry, changes: Changes): { text: FeedText; summary?: string } {
  if (!text) {
    if (summary) changes.add('inferred', 'text', 'the feed has no text; the description is used instead');
    else changes.add('to check', 'text', 'the feed has none');
    return { text: summary ?? { form: 'plain', text: '' } };
  }
  const standfirst = summary && distinctSummary(wordsOf(summary), wordsOf(text), changes);
  return { text, ...(standfirst && { summary: standfirst }) };
}

function wordsOf(text: FeedText): string {
  const words = text.form === 'html' ? visibleText(parseHtml(text.text)) : text.text;
  return words.replace(/\s+/gu, ' ').trim();
}

type Pictures = Required<Pick<ImportedFrontMatter, 'images'>> &
  Pick<ImportedFrontMatter, 'image'> & { readonly body: ImportedText };

/** Images that are not in the text become lead images; links to other files are added at the end of the text. */
function filesOf({ files }: FeedEntry, text: FeedText, changes: Changes): Pictures {
  const textWithUrls =
    text.form === 'html' && text.base ? { ...text, text: resolveUrls(text.text, text.base) } : text;
  const unreferenced = files.filter(
    ({ url }) => !textWithUrls.text.includes(url) && !textWithUrls.text.includes(escapeHtml(url)),
  );
  const pictures = unreferenced.filter(({ kind }) => kind === 'image');
  const others = unreferenced.filter(({ kind }) => kind !== 'image');
  const [image, ...images] = pictures.map(({ url, title, caption, credit }) => ({
    src: url,
    ...(title && { alt: title }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  }));
  const { form, text: words } = textWithUrls;
  if (others.length === 0) return { body: { form, text: words }, ...(image && { image }), images };
  const added = others.map(({ url, kind, title }) => {
    changes.record({
      what: 'added',
      part: `${kind || 'file'} ${excerpt(url, 200)}`,
      reason: 'it belongs to the entry and was added at the end',
    });
    return kind === 'audio' || kind === 'video'
      ? `<${kind} src="${escapeHtml(url)}" title="${escapeHtml(title ?? '')}"></${kind}>`
      : `<p><a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a></p>`;
  });
  return {
    body: { form: 'html', text: [asHtml(textWithUrls), ...added].join('\n') },
    ...(image && { image }),
    images,
  };
}

function frontMatterOf(
  entry: FeedEntry,
  { head, options }: EntryContext,
  changes: Changes,
): ImportedFrontMatter {
  const { title, rights, topics, contributors, isDraft, extra } = entry;
  const date = dateOf(entry, options.zone, changes);
  const updated = entry.published.length > 0 ? firstDate(entry.updated, options.zone, changes) : undefined;
  const language = entry.language ?? distinctLanguage(head.language, options.language);
  const authors = entry.authors.length > 0 ? entry.authors : head.authors;
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(updated && { updated }),
    topics: topics.filter(({ name }) => isTopic(name, changes)),
    authors,
    ...(contributors.length > 0 && {
      contributors: contributors.map((name) => ({ name, role: 'contributor' })),
    }),
    ...(language && { language }),
    ...(rights && { rights }),
    ...(isDraft && { draft: true }),
    extra,
  };
}

function isTopic(name: string, changes: Changes): boolean {
  if (foldText(name) !== 'uncategorized') return true;
  changes.add('dropped', `category ${name}`, 'it means that there is no category');
  return false;
}

/** The date of publication; if the feed has none, the date of the last change, marked as inferred. */
function dateOf({ published, updated }: FeedEntry, zone: string, changes: Changes): ImportedDate | undefined {
  const ownDate = firstDate(published, zone, changes);
  if (ownDate || published.length > 0) return ownDate ?? { text: published[0]?.text ?? '' };
  const lastChange = firstDate(updated, zone, changes);
  return (
    lastChange && {
      ...lastChange,
      inferred: 'date of the last change, because the feed has no date of publication',
    }
  );
}

/** The first date that can be parsed. Dates before it are recorded as dropped. */
function firstDate(dates: readonly FeedDate[], zone: string, changes: Changes): ImportedDate | undefined {
  for (const { from, text } of dates) {
    const parsed = parseDate({ text }, zone);
    if (!('reason' in parsed)) return { text };
    changes.add('dropped', `${from} “${excerpt(text)}”`, parsed.reason);
  }
  return undefined;
}

function reportIgnored({ comments, ignored }: FeedEntry, changes: Changes): void {
  if (comments > 0)
    changes.add(
      'dropped',
      `${comments} ${comments === 1 ? 'comment' : 'comments'}`,
      'comments by readers are not imported',
    );
  for (const { name, text } of ignored) {
    const part = text === '' ? name : `${name} “${excerpt(text, 60)}”`;
    changes.add('dropped', part, 'articles have no key for it');
  }
}
