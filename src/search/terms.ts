import { hasHangul, laterParts, syllableWithParticle } from '#lib/korean.ts';

const chunk = /\S+/gu;
const wordForm = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Terms that a prefix search would miss: the later parts of Korean compounds and of joined words, and one-syllable
 * words without their particle. In order of appearance, without duplicates.
 */
export function koreanTerms(text: string): string[] {
  const terms = new Set<string>();
  if (!hasHangul(text)) return [];
  for (const [run] of text.normalize('NFC').matchAll(chunk)) {
    if (!hasHangul(run)) continue;
    (run.match(wordForm) ?? []).forEach((word, index) => {
      if (index > 0) terms.add(word);
      const syllable = syllableWithParticle(word);
      if (syllable) terms.add(syllable);
      for (const part of laterParts(word)) terms.add(part);
    });
  }
  return [...terms];
}
