import type { ArchiveFile, SitePath } from './paths.ts';

/** Safe HTML: only the room `markdown` makes it. */
export type Html = string & { readonly __brand: 'Html' };

/** A file of the site as a value: a layout renders its facts, and depends on nothing else but the imprint. */
export interface Page<Layout extends string = string, Data = unknown> {
  readonly path: SitePath;
  readonly layout: Layout;
  readonly data: Data;
}

/** A name that leads somewhere. `lang` when it differs from the page's. */
export interface Link {
  readonly name: string;
  readonly path: SitePath;
  readonly lang?: string;
}

/** A name that may have a page of its own: free text has one from its second article. */
export interface MaybeLink {
  readonly name: string;
  readonly path?: SitePath;
  readonly lang?: string;
}

/** A picture file of the archive as pages show it. */
export interface PictureFile {
  readonly path: SitePath;
  /** In pixels; both 0 when an SVG gives no size. */
  readonly width: number;
  readonly height: number;
  /** Media type, `image/svg+xml`. */
  readonly type: string;
  readonly bytes: number;
  /** Made sizes in WebP, narrow to wide; none for SVG. */
  readonly sizes: readonly { readonly path: SitePath; readonly width: number }[];
}

/** The opening of a table in a file of the archive: its head, its first rows, and how many it has in all. */
export interface TableInFile {
  readonly head: readonly string[];
  /** Each as long as the head. */
  readonly rows: readonly (readonly string[])[];
  readonly count: number;
}

/** A picture with what is said of it. `alt` is empty when it only decorates. */
export interface Picture {
  readonly file: ArchiveFile;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** Something wrong or right that a machine or a browser reads in the head of a page. */
export interface Head {
  /** The page's own title, without the publication's name. */
  readonly title: string;
  readonly description?: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly canonical: SitePath;
  readonly noindex?: boolean;
  readonly metas: readonly { readonly name?: string; readonly property?: string; readonly content: string }[];
  /** `href` is absolute or below the root with the path prefix. */
  readonly links: readonly {
    readonly rel: string;
    readonly href: string;
    readonly type?: string;
    readonly hreflang?: string;
    readonly title?: string;
  }[];
  readonly jsonLd: readonly object[];
}
