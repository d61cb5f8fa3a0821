import { type Changes, excerpt } from '#importers/converting/changes.ts';
import { findElement } from '#importers/converting/from-html/html-tree.ts';
import { ownLanguage } from '#importers/converting/plain-text.ts';
import { readDate } from '#importers/reading/parse-date.ts';
import type { ImportedDate, ImportedMatter, ImportedPicture } from '../imported-article.ts';
import type { Given } from '../importer.ts';
import type { ExtractedText } from './extract-text.ts';
import { firstSaid, type PageFacts } from './page-metadata/page-metadata.ts';
import { shownDate } from './page-metadata/visible-dates.ts';
import { type SavedPage, textIn } from './saved-page.ts';
import type { SavedPictures } from './saved-pictures.ts';

/** The headline: without the name of the site, and whole where metadata cut it. */
export function titleOf({ body, title }: SavedPage, facts: readonly PageFacts[]): string {
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

/** The first date that can be read; else what the page shows, unless one is given. */
export function dateOf(
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

/** The picture that leads the article, unless its text shows it. */
export function leadPicture(
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

/** All else that the parts of a page say. */
export function matterOf(
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
