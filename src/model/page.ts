import type { ArchiveFile, SitePath } from './paths.ts';

/** Safe HTML. Only the `markdown` module creates it. */
export type Html = string & { readonly __brand: 'Html' };

/** A page as a value. Its HTML depends only on `data` and the site settings. */
export interface Page<Layout extends string = string, Data = unknown> {
  readonly path: SitePath;
  readonly layout: Layout;
  readonly data: Data;
}

/** A name with a page. `lang` is set if it differs from the page’s language. */
export interface Link {
  readonly name: string;
  readonly path: SitePath;
  readonly lang?: string;
}

/** A name that may have a page: free text gets one with its second article. */
export interface MaybeLink {
  readonly name: string;
  readonly path?: SitePath;
  readonly lang?: string;
}

/** An image file as pages use it. */
export interface PictureFile {
  readonly path: SitePath;
  /** In pixels. Both are 0 for an SVG without a size. */
  readonly width: number;
  readonly height: number;
  /** The media type: `image/svg+xml`. */
  readonly type: string;
  readonly bytes: number;
  /** Resized versions in WebP, narrow to wide. None for SVG. */
  readonly sizes: readonly { readonly path: SitePath; readonly width: number }[];
}

/** The start of a CSV table: its header, its first rows, and the total number of rows. */
export interface TableInFile {
  readonly head: readonly string[];
  /** Each has as many cells as the header. */
  readonly rows: readonly (readonly string[])[];
  readonly count: number;
}

/** An image with its texts. `alt` is empty for a decorative image. */
export interface Picture {
  readonly file: ArchiveFile;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The content of the HTML head of a page. */
export interface Head {
  /** The title of the page, without the name of the publication. */
  readonly title: string;
  readonly description?: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly canonical: SitePath;
  readonly noindex?: boolean;
  readonly metas: readonly { readonly name?: string; readonly property?: string; readonly content: string }[];
  /** `href` is a URL, or a path that includes the path prefix. */
  readonly links: readonly {
    readonly rel: string;
    readonly href: string;
    readonly type?: string;
    readonly hreflang?: string;
    readonly title?: string;
  }[];
  readonly jsonLd: readonly object[];
}
