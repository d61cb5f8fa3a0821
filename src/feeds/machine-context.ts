import type { SiteSettings } from '#model/site-settings.ts';
import type { TextOf, TextReference } from './feed.ts';

/** What feeds and other machine-readable files need besides their data. */
export interface MachineContext {
  readonly settings: SiteSettings;
  /** Returns the full text as HTML with absolute URLs. */
  readonly textOf: TextOf;
  /** Returns the Markdown source of a text, without front matter. */
  readonly markdownOf: (text: TextReference) => string;
}
