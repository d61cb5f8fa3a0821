/** Where an address of the source leads in the archive: decided for each article by the one who knows all of them. */
export interface Resolver {
  /** For a link: an address of the web, or the path of a file of the archive, as the text shall have it. */
  readonly link: (written: string) => ResolvedLink;
  /** For a picture, sound or film: the path of its file beside the article. */
  readonly file: (written: string) => ResolvedFile;
}

export type ResolvedLink =
  | { readonly kind: 'leads'; readonly href: string; readonly changed?: string }
  /** An anchor of the same page, without `#`. */
  | { readonly kind: 'here'; readonly anchor: string }
  /** Nowhere that the archive knows: the words stay, the link does not. */
  | { readonly kind: 'nowhere'; readonly why: string };

export type ResolvedFile =
  | { readonly kind: 'file'; readonly path: string }
  /** Not among the files of the source; a link to it, where it has an address of the web. */
  | { readonly kind: 'missing'; readonly href?: string; readonly why: string };
