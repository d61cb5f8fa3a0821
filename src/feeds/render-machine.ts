import type { Imprint } from '#model/imprint.ts';
import type { TextOf, TextReference } from './feed.ts';
import type { MachinePage } from './machine-facts.ts';

/** What every machine page is rendered with. */
export interface MachineContext {
  readonly imprint: Imprint;
  /** The full text as HTML with absolute addresses. */
  readonly textOf: TextOf;
  /** The Markdown of a text, as its file has it below the front matter. */
  readonly markdownOf: (text: TextReference) => string;
}

/** The bytes, as text, of a page that only machines read. */
export function renderMachine(page: MachinePage, _context: MachineContext): string {
  return JSON.stringify(page.facts);
}
