/** What a byline says: its names, and the agency that stands after them. */
export interface Byline {
  readonly authors: readonly string[];
  readonly agency?: string;
  /** What of it is neither: a title, an address. */
  readonly rest?: string;
}

const opening = /^(?:by|von|par|por|di|da|door|av|af|text|texte|texto)(?:\s*:\s*|\s+)/iu;
const between = /\s*[,;/|·]\s*|\s+(?:and|und|et|y|e|en|och|og|&)\s+/iu;
const particle = /^(?:al|bin|da|das|de|del|della|den|der|des|di|do|dos|du|el|la|le|ten|ter|van|von|y|zu)$/u;

/** Reads a byline: `By Jane Roe and Juan Díaz`, `Von Erika Muster, dpa`; one that is not all names stays whole. */
export function parseByline(written: string): Byline {
  const line = written
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(opening, '')
    .replace(/[.,;]$/, '');
  if (line === '') return { authors: [] };
  const parts = line.split(between).filter((part) => part !== '');
  const authors = parts.filter(isName);
  const others = parts.filter((part) => !isName(part));
  const [agency] = others;
  if (authors.length === 0)
    return agency && parts.length === 1 && isAgency(agency) ? { authors, agency } : { authors: [line] };
  if (agency === undefined) return { authors };
  if (others.length === 1 && isAgency(agency)) return { authors, agency };
  return { authors, rest: line };
}

/** Two words or more, each with a capital; or a name of a script without capitals. */
function isName(part: string): boolean {
  if (/\d|@/.test(part)) return false;
  const words = part.split(' ');
  if (/^[\p{L}\p{M}’' .-]+$/u.test(part) && !/[\p{Lu}\p{Ll}]/u.test(part)) return part.length > 1;
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) => particle.test(word) || /^[“"‘']?(?:[dlOo]['’])?\p{Lu}[\p{L}\p{M}.’'-]*[”"’']?$/u.test(word),
  );
}

/** One short word: `dpa`, `AFP`, `Reuters`. */
function isAgency(part: string): boolean {
  return /^[\p{L}\p{N}.&-]{2,12}$/u.test(part);
}
