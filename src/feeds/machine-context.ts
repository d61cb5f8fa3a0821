import type { SiteSettings } from '#model/site-settings.ts';
import type { TextOf, TextReference } from './feed.ts';

/** What every machine page is rendered with. */
export interface MachineContext {
  readonly settings: SiteSettings;
  /** The full text as HTML with absolute addresses. */
  readonly textOf: TextOf;
  /** The Markdown of a text, as its file has it below the front matter. */
  readonly markdownOf: (text: TextReference) => string;
}
