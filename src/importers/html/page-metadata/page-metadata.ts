import type { ImportedDate, ImportedPicture } from '#importers/imported-article.ts';
import type { Genre } from '#model/article-schema.ts';

/**
 * What one source of metadata says about an article: JSON-LD, microdata, Open Graph or `meta` elements. Values are
 * unchanged.
 */
export interface PageMetadata {
  /** The name of the source, for the report. */
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
  /** The plain text of the article, if the source contains it. */
  readonly text?: string;
}

/** The first non-empty value of a key. */
export function firstValue<Key extends keyof PageMetadata>(
  metadata: readonly PageMetadata[],
  key: Key,
): NonNullable<PageMetadata[Key]> | undefined {
  for (const { [key]: value } of metadata) {
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) return value;
  }
  return undefined;
}
