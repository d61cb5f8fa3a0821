import { type Changes, excerpt } from '#importers/converting/changes.ts';
import { findElement } from '#importers/converting/from-html/html-tree.ts';
import { distinctLanguage } from '#importers/converting/plain-text.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import type { ImportedDate, ImportedFrontMatter, ImportedPicture } from '../imported-article.ts';
import type { ImportOptions } from '../importer.ts';
import type { ExtractedText } from './extract-text.ts';
import { firstValue, type PageMetadata } from './page-metadata/page-metadata.ts';
import { visibleDate } from './page-metadata/visible-dates.ts';
import { rawText, type SavedPage } from './saved-page.ts';
import type { SavedPictures } from './saved-pictures.ts';

/** The headline, without the name of the site. If the metadata truncates it, the whole heading of the page. */
export function titleOf({ body, title }: SavedPage, metadata: readonly PageMetadata[]): string {
  const heading = findElement(body, ({ tagName }) => tagName === 'h1');
  const visible = heading ? rawText(heading) : '';
  const declared = firstValue(metadata, 'title') ?? '';
  const isCut = /(?:…|\.{3})$/.test(declared) && visible.startsWith(declared.replace(/\s*(?:…|\.{3})$/, ''));
  const chosen = (isCut ? visible : declared) || visible || title;
  const site = firstValue(metadata, 'siteName') ?? '';
  const [, withoutSite = chosen, suffix = ''] = /^(.+?)\s+[|–—:·-]\s+([^|]+)$/u.exec(chosen) ?? [];
  if (site !== '' && suffix.trim().toLowerCase() === site.toLowerCase()) return withoutSite;
  return visible !== '' &&
    chosen !== visible &&
    chosen.startsWith(`${visible} `) &&
    /^\s[|–—:·-]\s/u.test(chosen.slice(visible.length))
    ? visible
    : chosen;
}

/** The first date in the metadata that can be parsed; otherwise a date that the page shows, unless `--date` is set. */
export function dateOf(
  page: SavedPage,
  metadata: readonly PageMetadata[],
  addresses: readonly string[],
  { zone, date: fallback }: ImportOptions,
  changes: Changes,
): ImportedDate | undefined {
  const dates = metadata.flatMap(({ published, from }) =>
    published ? [{ published, from, parsed: parseDate(published, zone) }] : [],
  );
  for (const { published, from, parsed } of dates) {
    if ('reason' in parsed)
      changes.add('dropped', `date “${excerpt(published.text)}” of ${from}`, parsed.reason);
  }
  const [first, ...others] = dates.flatMap(({ parsed, ...date }) =>
    'reason' in parsed ? [] : [{ ...date, day: parsed.day }],
  );
  const other = others.find(({ day }) => day !== first?.day);
  if (first && other)
    changes.add(
      'to check',
      'date',
      `${first.from} has ${first.published.text}, ${other.from} has ${other.published.text}`,
    );
  if (first) return first.published;
  const visible = visibleDate(page, addresses);
  if (fallback !== undefined && visible?.inferred !== undefined) return undefined;
  return visible ?? dates[0]?.published;
}

/** The lead image, unless it is also part of the text. */
export function leadPicture(
  metadata: readonly PageMetadata[],
  html: string,
  path: string,
  pictures: SavedPictures,
): ImportedPicture | undefined {
  const image = firstValue(metadata, 'image');
  if (!image) return undefined;
  const name = decodeURI(new URL(image.src, 'http://unknown.invalid').pathname.split('/').at(-1) ?? '');
  if (name !== '' && (html.includes(name) || html.includes(encodeURI(name)))) return undefined;
  const saved = pictures.find(path, image.src);
  return { ...image, src: saved === undefined ? image.src : encodeURI(saved) };
}

/** All other front matter of a page. */
export function frontMatterOf(
  page: SavedPage,
  metadata: readonly PageMetadata[],
  extracted: ExtractedText | undefined,
  options: ImportOptions,
  changes: Changes,
): ImportedFrontMatter {
  const [section, agency, dateline, type, rights, updated] = [
    firstValue(metadata, 'section'),
    firstValue(metadata, 'agency'),
    firstValue(metadata, 'dateline'),
    firstValue(metadata, 'type'),
    firstValue(metadata, 'rights'),
    firstValue(metadata, 'updated'),
  ];
  const language = distinctLanguage(firstValue(metadata, 'language') || page.language, options.language);
  const authors = firstValue(metadata, 'authors') ?? authorsFromByline(extracted, changes);
  const contributors = firstValue(metadata, 'contributors');
  const namesFor = (key: 'people' | 'places' | 'organizations') => {
    const names = firstValue(metadata, key)?.filter((name) => name !== '') ?? [];
    return names.length > 0 ? { [key]: names } : {};
  };
  const isHidden = page.metas.get('robots')?.some((value) => /\bnoindex\b/i.test(value));
  return {
    ...(section && { section: { name: section } }),
    topics: (firstValue(metadata, 'topics') ?? []).filter((name) => name !== '').map((name) => ({ name })),
    authors: authors.map((name) => ({ name })),
    ...(contributors && { contributors }),
    ...namesFor('people'),
    ...namesFor('places'),
    ...namesFor('organizations'),
    ...(agency && { agency: { name: agency } }),
    ...(dateline && { dateline }),
    ...(type && { type }),
    ...(rights && { rights }),
    ...(updated && { updated }),
    ...(language && { language }),
    ...(isHidden && { noindex: true }),
  };
}

/** Authors from the byline of the page, if its metadata names none. */
function authorsFromByline(extracted: ExtractedText | undefined, changes: Changes): string[] {
  const line = extracted?.byline?.replace(/\s+/gu, ' ').replace(/^by[: ]+/i, '') ?? '';
  if (line === '' || line.length > 60 || /[\d@|]/.test(line)) return [];
  changes.add('inferred', 'authors', `from the line “${excerpt(line)}”`);
  return line.split(/,? and |, | & /).filter((name) => name !== '');
}
