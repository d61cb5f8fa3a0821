import { type Citation, oneLine, parseCitedDate } from './citation.ts';
import { parseMaker } from './maker.ts';

/** The part of the document that is used here. */
type PageHead = Pick<Document, 'querySelector' | 'querySelectorAll'>;

/** Reads the bibliographic data of an article from the metadata of its page; undefined on other pages. */
export function readCitation(page: PageHead): Citation | undefined {
  const said = saidInJson(page);
  const title = meta(page, 'citation_title');
  const url = meta(page, 'citation_public_url');
  const publication = meta(page, 'citation_journal_title');
  if (title === undefined || url === undefined || publication === undefined) return undefined;
  const agency = textAt(said['provider'], 'name');
  const date = parseCitedDate((meta(page, 'citation_publication_date') ?? '').replaceAll('/', '-'));
  const names = all(page, 'citation_author');
  const authors: readonly unknown[] = Array.isArray(said['author']) ? said['author'] : [];
  const bodies = new Set(authors.filter(isBody).map((author) => textAt(author, 'name')));
  const onlyAgency = names.length === 1 && agency === names[0] && !Array.isArray(said['author']);
  return {
    title,
    url,
    publication,
    makers: onlyAgency ? [] : names.map((name) => (bodies.has(name) ? { whole: name } : parseMaker(name))),
    ...(agency !== undefined && { agency }),
    ...(date && { date }),
    language: meta(page, 'citation_language') ?? '',
    ...optional('page', meta(page, 'citation_firstpage')),
    ...optional('edition', textAt(said, 'printEdition')),
    ...optional('section', textAt(said, 'printSection')),
    ...optional('issn', meta(page, 'citation_issn')),
  };
}

function optional<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  const found: { [K in Key]?: string } = {};
  if (value !== undefined) found[key] = value;
  return found;
}

function all(page: PageHead, name: string): string[] {
  return [...page.querySelectorAll(`meta[name="${name}"]`)].flatMap((one) => {
    const content = oneLine(one.getAttribute('content') ?? '');
    return content === '' ? [] : [content];
  });
}

function meta(page: PageHead, name: string): string | undefined {
  return all(page, name)[0];
}

/** The first JSON-LD block of the page, which describes the article. */
function saidInJson(page: PageHead): Readonly<Record<string, unknown>> {
  const text = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  try {
    const said: unknown = JSON.parse(text);
    return isRecord(said) ? said : {};
  } catch {
    return {};
  }
}

function textAt(of: unknown, key: string): string | undefined {
  const value = isRecord(of) ? of[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : undefined;
}

/** True for an author that is an organization. */
function isBody(author: unknown): boolean {
  return textAt(author, '@type') === 'Organization';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
