import { type Maker, oneLine } from './citation.ts';

/** Words that identify the name of a desk or an organization, which has no family name. */
const ofBody =
  /\b(?:agency|association|board|bureau|committee|correspondents?|council|courier|daily|desk|editors?|editorial|herald|institute|journal|ministry|network|news|newspaper|newsroom|office|press|reporters?|service|staff|team|times|university|wire|writers?)\b/i;
const joining = new Set([
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
export function parseMaker(name: string): Maker {
  const whole = oneLine(name);
  if (!/^[\p{sc=Latin}\p{M}.,'’\- ]+$/u.test(whole) || ofBody.test(whole)) return { whole };
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(whole) ?? [];
  if (family !== undefined && given !== undefined && !suffix.test(given)) return { family, given };
  const words = whole.split(' ');
  if (
    whole.includes(',') ||
    words.length < 2 ||
    words.length > 5 ||
    words.some((word) => suffix.test(word))
  ) {
    return { whole };
  }
  const [first = '', second = ''] = words;
  if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second)) return { family: first, given: second };
  const joint = words.findIndex((word, place) => place > 0 && joining.has(word));
  const from = joint > 0 ? joint : words.length - 1;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** `Doe, Jane`, for sorted lists. */
export function invertedName(maker: Maker): string {
  return 'whole' in maker ? maker.whole : `${maker.family}, ${maker.given}`;
}

/** `Jane Doe`, in reading order. */
export function plainName(maker: Maker): string {
  if ('whole' in maker) return maker.whole;
  const { family, given } = maker;
  return /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(given) ? `${family} ${given}` : `${given} ${family}`;
}

/** True for a person, whose family name comes first in an inverted list. */
export function isInverted(maker: Maker | undefined): boolean {
  return maker !== undefined && !('whole' in maker);
}

/** `Doe, J. Q.`. A hyphen before a capital is kept (`Sartre, J.-P.`), others are dropped: `Hong, G.` for Gil-dong. */
export function initialedName(maker: Maker): string {
  if ('whole' in maker) return maker.whole;
  const initials = maker.given
    .split(' ')
    .map((word) =>
      word
        .split(/-(?!\p{Ll})/u)
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
  return `${maker.family}, ${initials}`;
}
