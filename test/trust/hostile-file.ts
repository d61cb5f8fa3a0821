import type { Problem } from '#model/problem.ts';

/** A position in a file for a hostile string; `field` names the front-matter key or the part of the text. */
export interface Slot {
  readonly field: string;
  /** The lines with the given value; `undefined` gives a harmless value or no line. */
  readonly lines: (value: string | undefined) => readonly string[];
}

interface FilledSlot extends Slot {
  readonly value: string;
  rejected: boolean;
}

/** A file that knows which lines belong to which hostile string, so that a problem identifies the rejected string. */
export class HostileFile {
  readonly #head: readonly string[];
  readonly #slots: FilledSlot[] = [];

  constructor(...head: readonly string[]) {
    this.#head = head;
  }

  add(slot: Slot, value: string): void {
    this.#slots.push({ ...slot, value, rejected: false });
  }

  /** Adds lines without a hostile string. */
  plain(...lines: readonly string[]): void {
    this.#slots.push({ field: '', lines: () => lines, value: '', rejected: false });
  }

  text(): string {
    return [...this.#head, ...this.#slots.flatMap(linesOf)].join('\n');
  }

  /** Removes the strings that caused problems; returns the problems that no string caused. */
  reject(problems: readonly Problem[]): Problem[] {
    const slots = this.#slots.flatMap((slot) => linesOf(slot).map(() => slot));
    const causes = problems.map((problem) => [problem, slots[problem.line - 1 - this.#head.length]] as const);
    const unexpected = causes.filter(([, slot]) => !slot || slot.field === '' || slot.rejected);
    for (const [, slot] of causes) if (slot) slot.rejected = true;
    return unexpected.map(([problem]) => problem);
  }

  /** Every string with its field and whether it was rejected. */
  *counts(): Generator<{ readonly field: string; readonly rejected: boolean }> {
    for (const { field, rejected } of this.#slots) if (field !== '') yield { field, rejected };
  }
}

function linesOf({ lines, value, rejected }: FilledSlot): string[] {
  return lines(rejected ? undefined : value).flatMap((line) => line.split('\n'));
}

/** A quoted YAML value with exactly these characters. */
export function quoted(text: string): string {
  // Characters that YAML forbids unescaped are written as escapes, in the JSON form that YAML accepts.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A slot for a key with a single value. */
export function key(name: string, indent = ''): Slot {
  return {
    field: name.trim(),
    lines: (value) => (value === undefined ? [] : [`${indent}${name}: ${quoted(value)}`]),
  };
}
