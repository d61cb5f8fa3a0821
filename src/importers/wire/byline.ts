/** The names in a byline, and the agency after them. */
export interface Byline {
  readonly authors: readonly string[];
  readonly agency?: string;
  /** The whole byline, if it contains something else, such as a job title. */
  readonly unparsed?: string;
}

const prefix = /^(?:by|von|par|por|di|da|door|av|af|text|texte|texto)(?:\s*:\s*|\s+)/iu;
const separator = /\s*[,;/|·]\s*|\s+(?:and|und|et|y|e|en|och|og|&)\s+/iu;
const particle = /^(?:al|bin|da|das|de|del|della|den|der|des|di|do|dos|du|el|la|le|ten|ter|van|von|y|zu)$/u;

/**
 * Parses a byline: `By Jane Roe and Juan Díaz`, `Von Erika Muster, dpa`. If no part is a name, the whole byline is one.
 */
export function parseByline(raw: string): Byline {
  const line = raw
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(prefix, '')
    .replace(/[.,;]$/, '');
  if (line === '') return { authors: [] };
  const parts = line.split(separator).filter((part) => part !== '');
  const authors = parts.filter(isName);
  const rest = parts.filter((part) => !isName(part));
  const [agency] = rest;
  if (authors.length === 0)
    return agency && parts.length === 1 && isAgency(agency) ? { authors, agency } : { authors: [line] };
  if (agency === undefined) return { authors };
  if (rest.length === 1 && isAgency(agency)) return { authors, agency };
  return { authors, unparsed: line };
}

/** True for two to five words with capitals, or for a name in a script without capitals. */
function isName(part: string): boolean {
  if (/\d|@/.test(part)) return false;
  const words = part.split(' ');
  if (/^[\p{L}\p{M}’' .-]+$/u.test(part) && !/[\p{Lu}\p{Ll}]/u.test(part)) return part.length > 1;
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) => particle.test(word) || /^[“"‘']?(?:[dlOo]['’])?\p{Lu}[\p{L}\p{M}.’'-]*[”"’']?$/u.test(word),
  );
}

/** True for one short word: `dpa`, `AFP`, `Reuters`. */
function isAgency(part: string): boolean {
  return /^[\p{L}\p{N}.&-]{2,12}$/u.test(part);
}
