/** Plural of a regular noun. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Past tense of a regular verb. */
export function past(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

/** Present participle of a regular verb. */
export function participle(verb: string): string {
  return /[^eoy]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/** `careful` → `carefully`; undefined for adjectives without a common adverb. */
export function adverb(adjective: string): string | undefined {
  if (adjective.endsWith('ic')) return adjective === 'public' ? 'publicly' : `${adjective}ally`;
  return /(?:al|ous|ful|ive|ent|ant|less|ate)$/.test(adjective) ? `${adjective}ly` : undefined;
}

/** Puts “a” or “an” before a phrase. */
export function withArticle(words: string): string {
  return /^(?:[aeio]|un(?!i)|u[^nst]|hon|heir|hour)/i.test(words) ? `an ${words}` : `a ${words}`;
}

/** Puts the first letter in upper case. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
