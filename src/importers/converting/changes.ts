import type { Change } from '../imported-article.ts';

/** Gathers what becomes of the parts of one text; the same change again is counted. */
export class Changes {
  /** What readers saw and no longer see, by `weigh`; and the other way round. */
  readonly tally = { dropped: 0, added: 0 };
  private readonly gathered = new Map<
    string,
    { readonly change: Change; times: number; characters: number }
  >();

  /** `visible`: the text concerned, as far as readers see it. */
  add(what: Change['what'], part: string, why: string, visible = ''): void {
    const characters = countVisible(visible);
    if (what === 'dropped' || what === 'added') this.tally[what] += weigh([visible]);
    this.note({ what, part, why, characters });
  }

  /** Notes marks that readers of the old site did not see, and see now. */
  keepAsText(part: string, why: string, visible: string): void {
    this.add('kept as text', part, why, visible);
    this.tally.added += weigh([visible]);
  }

  /** Takes over what was noted elsewhere and is no part of this text’s sum. */
  note(change: Change): void {
    const key = `${change.what}\0${change.part}\0${change.why}`;
    const known = this.gathered.get(key) ?? { change, times: 0, characters: 0 };
    known.times++;
    known.characters += change.characters ?? 0;
    this.gathered.set(key, known);
  }

  all(): Change[] {
    return [...this.gathered.values()].map(({ change: { what, part, why }, times, characters }) => ({
      what,
      part: times > 1 ? `${times} × ${part}` : part,
      why,
      ...(characters > 0 && { characters }),
    }));
  }
}

/** Characters of words but for spaces and for `*`, `_`, `~`, which Markdown’s parsers take for marks here and text there. */
export function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.replace(/[\s*_~]+/gu, '').length, 0);
}

/** Characters that are not white space, in UTF-16 units. */
export function countVisible(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** A text for a report: at most `length` characters of one line. */
export function excerpt(text: string, length = 80): string {
  const joined = text.replace(/\s+/gu, ' ').trim();
  return joined.length > length ? `${joined.slice(0, length - 1).toWellFormed()}…` : joined;
}
