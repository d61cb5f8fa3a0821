import { type Maker, oneLine } from './citation.ts';

/** Words of the names of desks and bodies, which have no family name. */
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
 * A name of a byline. A Latin name of two to four words has its family name last, after `van`, `de` and their like, or
 * first where the second word is a romanised given name (`Hong Gil-dong`); `Doe, Jane` says it itself. Every other
 * name is cited whole, as it is printed: `홍길동`, `Politics desk`, `Madonna`.
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

/** `Doe, Jane`, as lists of names are sorted. */
export function invertedName(maker: Maker): string {
  return 'whole' in maker ? maker.whole : `${maker.family}, ${maker.given}`;
}

/** `Jane Doe`, as it is said. */
export function plainName(maker: Maker): string {
  if ('whole' in maker) return maker.whole;
  const { family, given } = maker;
  return /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(given) ? `${family} ${given}` : `${given} ${family}`;
}

/** True for a person whose family name stands first, before a comma, in a list. */
export function isInverted(maker: Maker | undefined): boolean {
  return maker !== undefined && !('whole' in maker);
}

/** `Doe, J. Q.`; a hyphen in a given name stays before a capital: `Sartre, J.-P.`, but `Hong, G.` of Gil-dong. */
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
