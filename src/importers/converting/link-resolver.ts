/** Finds the targets of links and images of one article. */
export interface LinkResolver {
  /** For a link: a URL, or the path of a file in the archive, as written in the text. */
  readonly link: (raw: string) => ResolvedLink;
  /** For an image, audio or video: the path of its file, relative to the article. */
  readonly file: (raw: string) => ResolvedFile;
}

export type ResolvedLink =
  | { readonly kind: 'link'; readonly href: string; readonly change?: string }
  /** An anchor of the same page, without `#`. */
  | { readonly kind: 'anchor'; readonly anchor: string }
  /** No target in the archive or on the web. The words of the link are kept. */
  | { readonly kind: 'none'; readonly reason: string };

export type ResolvedFile =
  | { readonly kind: 'file'; readonly path: string }
  /** The source does not contain the file. `href` links to it if it is on the web. */
  | { readonly kind: 'missing'; readonly href?: string; readonly reason: string };
