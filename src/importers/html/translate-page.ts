import { nameInAddress } from '../converting/addresses.ts';
import { Changes, excerpt } from '../converting/changes.ts';
import { findElement, parseHtml } from '../converting/html-tree.ts';
import { ownLanguage, ownSummary } from '../converting/plain-words.ts';
import { compareWords, visibleText, wordsIn } from '../converting/words.ts';
import type {
  ImportedArticle,
  ImportedDate,
  ImportedMatter,
  ImportedPicture,
  ImportedText,
} from '../imported-article.ts';
import type { Given } from '../importer.ts';
import { readDate } from '../reading/read-date.ts';
import { type ExtractedText, extractText } from './extract-text.ts';
import { addressesOf } from './page-addresses.ts';
import { firstSaid, type PageFacts } from './page-facts.ts';
import { type SavedPage, textIn } from './saved-page.ts';
import type { SavedPictures } from './saved-pictures.ts';
import { shownDate } from './shown-dates.ts';

/** What a page is translated with. */
export interface PageContext {
  readonly page: SavedPage;
  readonly source: Uint8Array;
  /** What its parts say, the surest first. */
  readonly facts: readonly PageFacts[];
  readonly pictures: SavedPictures;
  readonly given: Given;
}

/** The translation of a saved page to our words; undefined when no text can be found in it. */
export function translatePage(context: PageContext): ImportedArticle | undefined {
  const { page, source, facts, pictures, given } = context;
  const changes = new Changes();
  const title = titleOf(page, facts);
  const addresses = addressesOf(page, facts);
  const extracted = extractText(page, title);
  const text = textOf(extracted, context, addresses[0], changes);
  if (!text) return undefined;
  if (extracted) noteFurniture(extracted, changes);
  const date = dateOf(page, facts, addresses, given, changes);
  const words = text.form === 'html' ? visibleText(parseHtml(text.text)) : text.text;
  const summary = ownSummary(
    firstSaid(facts, 'summary')?.said ?? '',
    words.replace(/\s+/gu, ' ').trim(),
    changes,
  );
  const image = leadPicture(facts, text.text, page.path, pictures);
  const name = addresses[0] && nameInAddress(addresses[0]);
  return {
    origin: page.path,
    place: { file: page.path, line: 1 },
    source: { name: page.path, content: source },
    ...(name && { name }),
    addresses,
    matter: {
      ...(title !== '' && { title }),
      ...(date && { date }),
      ...(summary && { summary }),
      ...(image && { image }),
      ...matterOf(page, facts, extracted, given, changes),
    },
    text,
    changes: changes.all(),
  };
}

/** The headline: without the name of the site, and whole where metadata cut it. */
function titleOf({ body, title }: SavedPage, facts: readonly PageFacts[]): string {
  const heading = findElement(body, ({ tagName }) => tagName === 'h1');
  const shown = heading ? textIn(heading) : '';
  const said = firstSaid(facts, 'title')?.said ?? '';
  const isCut = /(?:…|\.{3})$/.test(said) && shown.startsWith(said.replace(/\s*(?:…|\.{3})$/, ''));
  const chosen = (isCut ? shown : said) || shown || title;
  const site = firstSaid(facts, 'siteName')?.said ?? '';
  const [, bare = chosen, end = ''] = /^(.+?)\s+[|–—:·-]\s+([^|]+)$/u.exec(chosen) ?? [];
  if (site !== '' && end.trim().toLowerCase() === site.toLowerCase()) return bare;
  return shown !== '' &&
    chosen !== shown &&
    chosen.startsWith(`${shown} `) &&
    /^\s[|–—:·-]\s/u.test(chosen.slice(shown.length))
    ? shown
    : chosen;
}

/** The text of the page, or of its JSON-LD where none can be found; each is held against the other. */
function textOf(
  extracted: ExtractedText | undefined,
  { page, facts, pictures }: PageContext,
  address: string | undefined,
  changes: Changes,
): ImportedText | undefined {
  const said = firstSaid(facts, 'text')?.said ?? '';
  if (!extracted) {
    if (said === '') return undefined;
    changes.add('inferred', 'text', 'the page shows none that could be found: that of its JSON-LD is taken');
    return { form: 'plain', text: said.replace(/\r?\n(?!\r?\n)/g, '\n\n') };
  }
  changes.add('inferred', 'text', extracted.how);
  if (said !== '') {
    const missing = missingWords(said, extracted.html);
    if (missing !== '')
      changes.add(
        'to check',
        `words “${excerpt(missing, 60)}”`,
        'they stand in the JSON-LD’s text, not in the one that was found',
      );
  }
  return {
    form: 'html',
    text: pictures.settle(extracted.html, page.path, page.base ?? (page.savedFrom && address)),
  };
}

/** The first words of one text that another does not have. */
function missingWords(said: string, html: string): string {
  const { differences } = compareWords(
    wordsIn(visibleText(parseHtml(said))),
    wordsIn(visibleText(parseHtml(html))),
  );
  return differences.find(({ source }) => source !== '' && source.split(' ').length > 3)?.source ?? '';
}

function noteFurniture({ furniture, putBack }: ExtractedText, changes: Changes): void {
  for (const { part, words } of putBack) {
    const why =
      'kept, though Readability took it for furniture: it stands amid the text and reads as a part of it';
    changes.note({ what: 'inferred', part: `${part} “${excerpt(words, 60)}”`, why });
  }
  for (const { part, words, amid, isTitle } of furniture) {
    const why = isTitle
      ? 'the headline: it stands in the front matter'
      : amid
        ? 'taken for furniture, though it stands amid the text'
        : 'taken for furniture of the page';
    changes.add('dropped', `${part} “${excerpt(words, 60)}”`, why, words);
  }
}

/** The first date that can be read; else what the page shows, unless one is given. */
function dateOf(
  page: SavedPage,
  facts: readonly PageFacts[],
  addresses: readonly string[],
  { zone, date: given }: Given,
  changes: Changes,
): ImportedDate | undefined {
  const dates = facts.flatMap(({ published, from }) =>
    published ? [{ published, from, read: readDate(published, zone) }] : [],
  );
  for (const { published, from, read } of dates) {
    if ('reason' in read) changes.add('dropped', `date “${excerpt(published.text)}” of ${from}`, read.reason);
  }
  const [first, ...others] = dates.flatMap(({ read, ...said }) =>
    'reason' in read ? [] : [{ ...said, day: read.day }],
  );
  const other = others.find(({ day }) => day !== first?.day);
  if (first && other)
    changes.add(
      'to check',
      'date',
      `${first.from} says ${first.published.text}, ${other.from} ${other.published.text}`,
    );
  if (first) return first.published;
  const shown = shownDate(page, addresses);
  if (given !== undefined && shown?.inferred !== undefined) return undefined;
  return shown ?? dates[0]?.published;
}

function leadPicture(
  facts: readonly PageFacts[],
  html: string,
  path: string,
  pictures: SavedPictures,
): ImportedPicture | undefined {
  const image = firstSaid(facts, 'image')?.said;
  if (!image) return undefined;
  const name = decodeURI(new URL(image.src, 'http://unknown.invalid').pathname.split('/').at(-1) ?? '');
  if (name !== '' && (html.includes(name) || html.includes(encodeURI(name)))) return undefined;
  const saved = pictures.find(path, image.src);
  return { ...image, src: saved === undefined ? image.src : encodeURI(saved) };
}

function matterOf(
  page: SavedPage,
  facts: readonly PageFacts[],
  extracted: ExtractedText | undefined,
  given: Given,
  changes: Changes,
): ImportedMatter {
  const [section, agency, dateline, type, rights, updated] = [
    firstSaid(facts, 'section')?.said,
    firstSaid(facts, 'agency')?.said,
    firstSaid(facts, 'dateline')?.said,
    firstSaid(facts, 'type')?.said,
    firstSaid(facts, 'rights')?.said,
    firstSaid(facts, 'updated')?.said,
  ];
  const language = ownLanguage(firstSaid(facts, 'language')?.said || page.language, given.language);
  const authors = firstSaid(facts, 'authors')?.said ?? bylineOf(extracted, changes);
  const contributors = firstSaid(facts, 'contributors')?.said;
  const named = (key: 'people' | 'places' | 'organizations') => {
    const names = firstSaid(facts, key)?.said.filter((name) => name !== '') ?? [];
    return names.length > 0 ? { [key]: names } : {};
  };
  const hidden = page.metas.get('robots')?.some((said) => /\bnoindex\b/i.test(said));
  return {
    ...(section && { section: { name: section } }),
    topics: (firstSaid(facts, 'topics')?.said ?? []).filter((name) => name !== '').map((name) => ({ name })),
    authors: authors.map((name) => ({ name })),
    ...(contributors && { contributors }),
    ...named('people'),
    ...named('places'),
    ...named('organizations'),
    ...(agency && { agency: { name: agency } }),
    ...(dateline && { dateline }),
    ...(type && { type }),
    ...(rights && { rights }),
    ...(updated && { updated }),
    ...(language && { language }),
    ...(hidden && { noindex: true }),
  };
}

/** Authors from a line of the page, where its metadata names none. */
function bylineOf(extracted: ExtractedText | undefined, changes: Changes): string[] {
  const line = extracted?.byline?.replace(/\s+/gu, ' ').replace(/^by[: ]+/i, '') ?? '';
  if (line === '' || line.length > 60 || /[\d@|]/.test(line)) return [];
  changes.add('inferred', 'authors', `from the line “${excerpt(line)}”`);
  return line.split(/,? and |, | & /).filter((name) => name !== '');
}
