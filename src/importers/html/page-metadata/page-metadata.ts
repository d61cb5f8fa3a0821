import type { ImportedDate, ImportedPicture } from '#importers/imported-article.ts';
import type { Genre } from '#model/article-schema.ts';

/** What one part of a page says of its article: its JSON-LD, its microdata, its `meta` elements. Texts as they stand. */
export interface PageFacts {
  /** The part, in a few words. */
  readonly from: string;
  readonly title?: string;
  readonly summary?: string;
  readonly published?: ImportedDate;
  readonly updated?: ImportedDate;
  readonly authors?: readonly string[];
  readonly contributors?: readonly { readonly name: string; readonly role: string }[];
  readonly section?: string;
  readonly topics?: readonly string[];
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  readonly organizations?: readonly string[];
  readonly agency?: string;
  readonly dateline?: string;
  readonly image?: ImportedPicture;
  readonly language?: string;
  readonly type?: Genre;
  readonly rights?: string;
  readonly addresses?: readonly string[];
  readonly siteName?: string;
  /** The text, plain, where the part holds it. */
  readonly text?: string;
}

/** Of several parts, the first that says a thing is heard. */
export function firstSaid<Key extends keyof PageFacts>(
  facts: readonly PageFacts[],
  key: Key,
): { readonly from: string; readonly said: NonNullable<PageFacts[Key]> } | undefined {
  for (const part of facts) {
    const said = part[key];
    if (said !== undefined && said !== '' && !(Array.isArray(said) && said.length === 0))
      return { from: part.from, said };
  }
  return undefined;
}
