import type { Problem } from '#model/problem.ts';

/** A place in a file where a hostile string stands, with the key (or the text) that it is given through. */
export interface Slot {
  readonly field: string;
  /** The lines that say a value; `undefined` says a harmless one. */
  readonly lines: (value: string | undefined) => readonly string[];
}

interface Given extends Slot {
  readonly value: string;
  refused: boolean;
}

/** A file of which each stretch of lines belongs to one hostile string, so that a problem tells which was refused. */
export class HostileFile {
  readonly #head: readonly string[];
  readonly #slots: Given[] = [];

  constructor(...head: readonly string[]) {
    this.#head = head;
  }

  add(slot: Slot, value: string): void {
    this.#slots.push({ ...slot, value, refused: false });
  }

  /** A part that is as it is. */
  plain(...lines: readonly string[]): void {
    this.#slots.push({ field: '', lines: () => lines, value: '', refused: false });
  }

  text(): string {
    return [...this.#head, ...this.#slots.flatMap(linesOf)].join('\n');
  }

  /** Takes out the strings at which problems are said; gives those problems that no string accounts for. */
  refuse(problems: readonly Problem[]): Problem[] {
    const slots = this.#slots.flatMap((slot) => linesOf(slot).map(() => slot));
    const meant = problems.map((problem) => [problem, slots[problem.line - 1 - this.#head.length]] as const);
    const unmeant = meant.filter(([, slot]) => !slot || slot.field === '' || slot.refused);
    for (const [, slot] of meant) if (slot) slot.refused = true;
    return unmeant.map(([problem]) => problem);
  }

  /** How many strings stand in a field, and how many of them were refused. */
  *counts(): Generator<{ readonly field: string; readonly refused: boolean }> {
    for (const { field, refused } of this.#slots) if (field !== '') yield { field, refused };
  }
}

function linesOf({ lines, value, refused }: Given): string[] {
  return lines(refused ? undefined : value).flatMap((line) => line.split('\n'));
}

/** A text as a YAML value that says exactly these characters. */
export function quoted(text: string): string {
  // Characters that YAML does not print are written as escapes, which it reads as JSON does.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A key with a value. */
export function key(name: string, indent = ''): Slot {
  return {
    field: name.trim(),
    lines: (value) => (value === undefined ? [] : [`${indent}${name}: ${quoted(value)}`]),
  };
}
