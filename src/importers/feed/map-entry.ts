import { Changes, excerpt } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { ownLanguage, ownSummary } from '#importers/converting/plain-text.ts';
import { withWholeAddresses } from '#importers/converting/urls.ts';
import { visibleText } from '#importers/converting/words.ts';
import { readDate } from '#importers/reading/parse-date.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { foldText } from '#lib/text.ts';
import type { ImportedArticle, ImportedDate, ImportedMatter, ImportedText } from '../imported-article.ts';
import type { Given } from '../importer.ts';
import { oldAddresses } from './entry-addresses.ts';
import { identityOf } from './entry-index.ts';
import type { FeedDate, FeedEntry, FeedHead, FeedText } from './feed-entry.ts';
import { asHtml, escapeHtml } from './feed-text.ts';

/** What an entry is translated with. */
export interface EntryContext {
  readonly file: string;
  readonly head: FeedHead;
  /** The address of the old site, if it is known. */
  readonly site: string | undefined;
  readonly given: Given;
}

/** The translation of an entry to our words. */
export function translateEntry(entry: FeedEntry, context: EntryContext): ImportedArticle {
  const { file, site } = context;
  const changes = new Changes();
  const identity = identityOf(entry);
  const { addresses, source, name } = oldAddresses(entry.links, site, changes);
  const { text, summary } = textsOf(entry, changes);
  const { shown, image, images } = filesOf(entry, text, changes);
  noteUnread(entry, changes);
  return {
    origin: identity,
    place: { file, line: entry.line },
    source: {
      name: `${file}/${fingerprint(`${identity} ${entry.line}`)}.${entry.ending}`,
      content: entry.source,
    },
    ...(name && { name }),
    addresses,
    matter: {
      ...matterOf(entry, context, changes),
      ...(summary && { summary }),
      ...(image && { image }),
      ...(images.length > 0 && { images }),
      ...(source && { source }),
    },
    text: shown,
    changes: changes.all(),
  };
}

/** The text, and a summary that says something else than its beginning. */
function textsOf({ text, summary }: FeedEntry, changes: Changes): { text: FeedText; summary?: string } {
  if (!text) {
    if (summary) changes.add('inferred', 'text', 'the feed gives no text, only a description: that is taken');
    else changes.add('to check', 'text', 'the feed gives none');
    return { text: summary ?? { form: 'plain', text: '' } };
  }
  const own = summary && ownSummary(wordsOf(summary), wordsOf(text), changes);
  return { text, ...(own && { summary: own }) };
}

function wordsOf(text: FeedText): string {
  const words = text.form === 'html' ? visibleText(parseHtml(text.text)) : text.text;
  return words.replace(/\s+/gu, ' ').trim();
}

type Pictures = Required<Pick<ImportedMatter, 'images'>> &
  Pick<ImportedMatter, 'image'> & { readonly shown: ImportedText };

/** Pictures that the text does not show lead it; other files that it does not name stand at its end. */
function filesOf({ files }: FeedEntry, text: FeedText, changes: Changes): Pictures {
  const whole =
    text.form === 'html' && text.base ? { ...text, text: withWholeAddresses(text.text, text.base) } : text;
  const missing = files.filter(
    ({ url }) => !whole.text.includes(url) && !whole.text.includes(escapeHtml(url)),
  );
  const pictures = missing.filter(({ kind }) => kind === 'image');
  const others = missing.filter(({ kind }) => kind !== 'image');
  const [image, ...images] = pictures.map(({ url, title, caption, credit }) => ({
    src: url,
    ...(title && { alt: title }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  }));
  const { form, text: words } = whole;
  if (others.length === 0) return { shown: { form, text: words }, ...(image && { image }), images };
  const added = others.map(({ url, kind, title }) => {
    changes.note({
      what: 'added',
      part: `${kind || 'file'} ${excerpt(url, 200)}`,
      why: 'it comes with the entry: it stands at the end',
    });
    return kind === 'audio' || kind === 'video'
      ? `<${kind} src="${escapeHtml(url)}" title="${escapeHtml(title ?? '')}"></${kind}>`
      : `<p><a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a></p>`;
  });
  return {
    shown: { form: 'html', text: [asHtml(whole), ...added].join('\n') },
    ...(image && { image }),
    images,
  };
}

function matterOf(entry: FeedEntry, { head, given }: EntryContext, changes: Changes): ImportedMatter {
  const { title, rights, topics, contributors, isDraft, kept } = entry;
  const date = dateOf(entry, given.zone, changes);
  const updated = entry.published.length > 0 ? firstDate(entry.updated, given.zone, changes) : undefined;
  const language = entry.language ?? ownLanguage(head.language, given.language);
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
    kept,
  };
}

function isTopic(name: string, changes: Changes): boolean {
  if (foldText(name) !== 'uncategorized') return true;
  changes.add('dropped', `category ${name}`, 'it means that the article has none');
  return false;
}

/** When it was published; where the feed only says when it was changed, that, marked as such. */
function dateOf({ published, updated }: FeedEntry, zone: string, changes: Changes): ImportedDate | undefined {
  const own = firstDate(published, zone, changes);
  if (own || published.length > 0) return own ?? { text: published[0]?.text ?? '' };
  const later = firstDate(updated, zone, changes);
  return later && { ...later, inferred: 'the feed says only when the article was last changed' };
}

/** The first date that can be read; those before it that cannot are named. */
function firstDate(dates: readonly FeedDate[], zone: string, changes: Changes): ImportedDate | undefined {
  for (const { from, text } of dates) {
    const read = readDate({ text }, zone);
    if (!('reason' in read)) return { text };
    changes.add('dropped', `${from} “${excerpt(text)}”`, read.reason);
  }
  return undefined;
}

function noteUnread({ comments, unread }: FeedEntry, changes: Changes): void {
  if (comments > 0)
    changes.add('dropped', `${comments} comments`, 'what readers wrote is no part of the article');
  for (const { name, text } of unread) {
    const part = text === '' ? name : `${name} “${excerpt(text, 60)}”`;
    changes.add('dropped', part, 'an article here has no place for it');
  }
}
