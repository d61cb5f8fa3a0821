import { type Citation, oneLine, parseCitedDate } from './citation.ts';
import { parseCreator } from './creator.ts';

/** The part of the document that is used here. */
type PageHead = Pick<Document, 'querySelector' | 'querySelectorAll'>;

/** Reads the bibliographic data of an article from the metadata of its page; undefined on other pages. */
export function readCitation(page: PageHead): Citation | undefined {
  const jsonLd = readJsonLd(page);
  const title = meta(page, 'citation_title');
  const url = meta(page, 'citation_public_url');
  const publication = meta(page, 'citation_journal_title');
  if (title === undefined || url === undefined || publication === undefined) return undefined;
  const agency = textAt(jsonLd['provider'], 'name');
  const date = parseCitedDate((meta(page, 'citation_publication_date') ?? '').replaceAll('/', '-'));
  const names = all(page, 'citation_author');
  const authors: readonly unknown[] = Array.isArray(jsonLd['author']) ? jsonLd['author'] : [];
  const organizations = new Set(authors.filter(isOrganization).map((author) => textAt(author, 'name')));
  const onlyAgency = names.length === 1 && agency === names[0] && !Array.isArray(jsonLd['author']);
  return {
    title,
    url,
    publication,
    creators: onlyAgency
      ? []
      : names.map((name) => (organizations.has(name) ? { literal: name } : parseCreator(name))),
    ...(agency !== undefined && { agency }),
    ...(date && { date }),
    language: meta(page, 'citation_language') ?? '',
    ...optional('page', meta(page, 'citation_firstpage')),
    ...optional('edition', textAt(jsonLd, 'printEdition')),
    ...optional('section', textAt(jsonLd, 'printSection')),
    ...optional('issn', meta(page, 'citation_issn')),
  };
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  const result: { [K in Key]?: string } = {};
  if (value !== undefined) result[key] = value;
  return result;
}

function all(page: PageHead, name: string): string[] {
  return [...page.querySelectorAll(`meta[name="${name}"]`)].flatMap((element) => {
    const content = oneLine(element.getAttribute('content') ?? '');
    return content === '' ? [] : [content];
  });
}

function meta(page: PageHead, name: string): string | undefined {
  return all(page, name)[0];
}

/** The first JSON-LD block of the page, which describes the article. */
function readJsonLd(page: PageHead): Readonly<Record<string, unknown>> {
  const text = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function textAt(of: unknown, key: string): string | undefined {
  const value = isRecord(of) ? of[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : undefined;
}

/** True for an author that is an organization. */
function isOrganization(author: unknown): boolean {
  return textAt(author, '@type') === 'Organization';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
