import { type Creator, oneLine } from './citation.ts';

/** Words that identify the name of a desk or an organization, which has no family name. */
const organizationWord =
  /\b(?:agency|association|board|bureau|committee|correspondents?|council|courier|daily|desk|editors?|editorial|herald|institute|journal|ministry|network|news|newspaper|newsroom|office|press|reporters?|service|staff|team|times|university|wire|writers?)\b/i;
const particles = new Set([
  'af',
  'av',
  'bin',
  'da',
  'de',
  'del',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'von',
]);
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Parses a name from a byline. In a Latin name of two to five words, the family name comes last, including particles
 * such as `van` and `de`; it comes first if the second word is a romanized Korean given name (`Hong Gil-dong`).
 * `Doe, Jane` is explicit. Any other name stays literal: `홍길동`, `Politics desk`, `Madonna`.
 */
export function parseCreator(name: string): Creator {
  const literal = oneLine(name);
  if (!/^[\p{sc=Latin}\p{M}.,'’\- ]+$/u.test(literal) || organizationWord.test(literal)) return { literal };
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(literal) ?? [];
  if (family !== undefined && given !== undefined && !suffix.test(given)) return { family, given };
  const words = literal.split(' ');
  if (
    literal.includes(',') ||
    words.length < 2 ||
    words.length > 5 ||
    words.some((word) => suffix.test(word))
  ) {
    return { literal };
  }
  const [first = '', second = ''] = words;
  if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second)) return { family: first, given: second };
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word));
  const from = particle > 0 ? particle : words.length - 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** `Doe, Jane`, for sorted lists. */
export function invertedName(creator: Creator): string {
  return 'literal' in creator ? creator.literal : `${creator.family}, ${creator.given}`;
}

/** `Jane Doe`, in reading order. */
export function plainName(creator: Creator): string {
  if ('literal' in creator) return creator.literal;
  const { family, given } = creator;
  return /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(given) ? `${family} ${given}` : `${given} ${family}`;
}

/** True for a person, whose family name comes first in an inverted list. */
export function isInverted(creator: Creator | undefined): boolean {
  return creator !== undefined && !('literal' in creator);
}

/** `Doe, J. Q.`. A hyphen before a capital is kept (`Sartre, J.-P.`), others are dropped: `Hong, G.` for Gil-dong. */
export function initialedName(creator: Creator): string {
  if ('literal' in creator) return creator.literal;
  const initials = creator.given
    .split(' ')
    .map((word) =>
      word
        .split(/-(?!\p{Ll})/u)
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
  return `${creator.family}, ${initials}`;
}
