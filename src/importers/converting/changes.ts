import type { Change } from '../imported-article.ts';

/** Collects the changes to one text. Repeated changes are counted. */
export class Changes {
  /** Visible characters that were dropped and added, as counted by `countComparable`. */
  readonly tally = { dropped: 0, added: 0 };
  private readonly entries = new Map<
    string,
    { readonly change: Change; count: number; characters: number }
  >();

  /** Adds a change. `visible` is the text concerned, as far as readers see it. */
  add(what: Change['what'], part: string, reason: string, visible = ''): void {
    const characters = countVisible(visible);
    if (what === 'dropped' || what === 'added') this.tally[what] += countComparable([visible]);
    this.record({ what, part, reason, characters });
  }

  /** Adds markup that was hidden on the old site and is now visible as text. */
  keepAsText(part: string, reason: string, visible: string): void {
    this.add('kept as text', part, reason, visible);
    this.tally.added += countComparable([visible]);
  }

  /** Adds a change that does not count towards the characters of this text. */
  record(change: Change): void {
    const key = `${change.what}\0${change.part}\0${change.reason}`;
    const entry = this.entries.get(key) ?? { change, count: 0, characters: 0 };
    entry.count++;
    entry.characters += change.characters ?? 0;
    this.entries.set(key, entry);
  }

  /** Records that the text must be checked if its comparable characters differ from the expected number. */
  checkCount(actual: number, expected: number): void {
    if (actual === expected) return;
    const reason = `the character count does not add up: ${actual} instead of ${expected}`;
    this.add('to check', 'the whole text', reason);
  }

  all(): Change[] {
    return [...this.entries.values()].map(({ change: { what, part, reason }, count, characters }) => ({
      what,
      part: count > 1 ? `${count} × ${part}` : part,
      reason,
      ...(characters > 0 && { characters }),
    }));
  }
}

/**
 * Counts characters without spaces and without `*`, `_` and `~`, which one Markdown parser reads as markup and another
 * as text.
 */
export function countComparable(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.replace(/[\s*_~]+/gu, '').length, 0);
}

/** Counts the characters that are not white space, in UTF-16 units. */
export function countVisible(text: string): number {
  return text.replace(/\s+/gu, '').length;
}

/** Shortens a text to one line of at most `length` characters. */
export function excerpt(text: string, length = 80): string {
  const joined = text.replace(/\s+/gu, ' ').trim();
  return joined.length > length ? `${joined.slice(0, length - 1).toWellFormed()}…` : joined;
}
