const hangul = /[\uac00-\ud7a3]/;
const firstSyllable = 0xac00;
const finals = 28;
/** The index of ㄹ among the final consonants of a syllable. */
const rieul = 8;

/** True if the text contains a Korean syllable. */
export function hasHangul(text: string): boolean {
  return hangul.test(text);
}

/** Particles, longest first, with what they can follow: a final consonant, a vowel, a vowel or ㄹ, or anything. */
const particles: readonly (readonly [
  form: string,
  after: 'consonant' | 'vowel' | 'vowel or rieul' | 'any',
])[] = [
  ['으로부터', 'consonant'],
  ['에게서는', 'any'],
  ['로부터', 'vowel or rieul'],
  ['에서는', 'any'],
  ['에서도', 'any'],
  ['에게서', 'any'],
  ['에게는', 'any'],
  ['으로서', 'consonant'],
  ['으로써', 'consonant'],
  ['으로는', 'consonant'],
  ['으로도', 'consonant'],
  ['까지는', 'any'],
  ['까지도', 'any'],
  ['부터는', 'any'],
  ['이라고', 'consonant'],
  ['이라는', 'consonant'],
  ['에서', 'any'],
  ['에게', 'any'],
  ['에는', 'any'],
  ['에도', 'any'],
  ['에만', 'any'],
  ['께서', 'any'],
  ['한테', 'any'],
  ['까지', 'any'],
  ['부터', 'any'],
  ['보다', 'any'],
  ['처럼', 'any'],
  ['마다', 'any'],
  ['조차', 'any'],
  ['밖에', 'any'],
  ['으로', 'consonant'],
  ['로서', 'vowel or rieul'],
  ['로써', 'vowel or rieul'],
  ['로는', 'vowel or rieul'],
  ['로도', 'vowel or rieul'],
  ['라고', 'vowel'],
  ['라는', 'vowel'],
  ['과의', 'consonant'],
  ['과는', 'consonant'],
  ['와의', 'vowel'],
  ['와는', 'vowel'],
  ['이나', 'consonant'],
  ['이란', 'consonant'],
  ['은', 'consonant'],
  ['는', 'vowel'],
  ['이', 'consonant'],
  ['가', 'vowel'],
  ['을', 'consonant'],
  ['를', 'vowel'],
  ['과', 'consonant'],
  ['와', 'vowel'],
  ['로', 'vowel or rieul'],
  ['의', 'any'],
  ['에', 'any'],
  ['도', 'any'],
  ['만', 'any'],
];

/**
 * Removes the particle of a Korean word, if the phonetic rules allow one there and two syllables remain:
 * 미국은 → 미국, 외교장관에게 → 외교장관. 국가 and 전문가 stay the same.
 */
export function withoutParticle(word: string): string {
  for (const [form, after] of particles) {
    if (!word.endsWith(form)) continue;
    const stem = word.slice(0, -form.length);
    if (stem.length >= 2 && follows(stem, after)) return stem;
  }
  return word;
}

/** The stem of a word that consists of one syllable and a particle: 법을 → 법. Undefined for other words. */
export function syllableWithParticle(word: string): string | undefined {
  const syllable = word.charAt(0);
  const particle = particles.find(([form]) => form === word.slice(1));
  return particle && hangul.test(syllable) && follows(syllable, particle[1]) ? syllable : undefined;
}

function follows(stem: string, after: (typeof particles)[number][1]): boolean {
  const code = stem.charCodeAt(stem.length - 1);
  if (!hangul.test(stem.charAt(stem.length - 1))) return true;
  const final = (code - firstSyllable) % finals;
  switch (after) {
    case 'any':
      return true;
    case 'consonant':
      return final !== 0;
    case 'vowel':
      return final === 0;
    case 'vowel or rieul':
      return final === 0 || final === rieul;
  }
}

/**
 * The trailing parts of a Korean compound with at least two syllables, each without its particle:
 * 외교장관은 → 교장관, 장관; 고속도로 → 속도, 도로.
 */
export function laterParts(word: string): string[] {
  const parts: string[] = [];
  for (let at = 1; at <= word.length - 2; at++) {
    const rest = word.slice(at);
    const insideRun = !hangul.test(rest.charAt(0)) && !hangul.test(word.charAt(at - 1));
    if (!insideRun && !isSyllableAndParticle(rest)) parts.push(withoutParticle(rest));
  }
  return parts;
}

/** True for a word ending that is not a word: 관은, 국을, 에서. False for 마을 and 가을, which the phonetic rules allow. */
function isSyllableAndParticle(rest: string): boolean {
  const [, syllable = '', particle = ''] = /^(.?)(은|는|을|를|에|에서|에게|까지|부터|으로)$/.exec(rest) ?? [];
  if (particle === '' || syllable === '') return particle !== '';
  const after = particles.find(([form]) => form === particle)?.[1] ?? 'any';
  return follows(syllable, after);
}
