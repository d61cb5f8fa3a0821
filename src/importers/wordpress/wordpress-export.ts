import { childOf, childrenOf, childText, textOf, type XmlElement } from '#importers/reading/xml-element.ts';

/** An item of a WordPress export (WXR 1.0 to 1.2): a post, page, attachment or menu item. Values are unchanged. */
export interface WordpressPost {
  /** The line on which it begins. */
  readonly line: number;
  readonly id: string;
  readonly type: string;
  readonly status: string;
  /** HTML, like content and excerpt. */
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
  readonly link: string;
  readonly guid: string;
  /** The last segment of its URL. */
  readonly name: string;
  /** The login of its author. */
  readonly creator: string;
  /** In the zone of the site; zero for some drafts. */
  readonly date: string;
  readonly dateGmt: string;
  readonly modifiedGmt: string;
  readonly parent: string;
  readonly password: string;
  readonly attachmentUrl: string;
  readonly terms: readonly WordpressPostTerm[];
  readonly meta: readonly (readonly [key: string, value: string])[];
  readonly comments: number;
}

/** A category, tag or other term of a post. */
export interface WordpressPostTerm {
  readonly domain: string;
  readonly nicename: string;
  readonly name: string;
}

/** A term of the site. */
export interface WordpressTerm {
  readonly domain: string;
  readonly nicename: string;
  readonly name: string;
  /** The nicename of the parent term; empty if there is none. */
  readonly parent: string;
}

export interface WordpressAuthor {
  readonly login: string;
  readonly displayName: string;
}

export function readWordpressPost(item: XmlElement): WordpressPost {
  const text = (name: string) => childText(item, name) ?? '';
  return {
    line: item.line,
    id: text('wp:post_id'),
    type: text('wp:post_type') || 'post',
    status: text('wp:status') || 'publish',
    title: text('title'),
    content: textOf(childOf(item, 'content:encoded')),
    excerpt: text('excerpt:encoded'),
    link: text('link'),
    guid: text('guid'),
    name: text('wp:post_name'),
    creator: text('dc:creator'),
    date: text('wp:post_date'),
    dateGmt: text('wp:post_date_gmt'),
    modifiedGmt: text('wp:post_modified_gmt'),
    parent: text('wp:post_parent'),
    password: text('wp:post_password'),
    attachmentUrl: text('wp:attachment_url'),
    terms: childrenOf(item, 'category').map((term) => ({
      domain: term.attributes.get('domain') ?? '',
      nicename: term.attributes.get('nicename') ?? '',
      name: textOf(term).trim(),
    })),
    meta: childrenOf(item, 'wp:postmeta').map((meta) => [
      childText(meta, 'wp:meta_key') ?? '',
      textOf(childOf(meta, 'wp:meta_value')).trim(),
    ]),
    comments: childrenOf(item, 'wp:comment').length,
  };
}

/** Reads a term from `wp:category`, `wp:tag` or `wp:term`. */
export function readWordpressTerm(term: XmlElement): WordpressTerm {
  const text = (name: string) => childText(term, name) ?? '';
  switch (term.name) {
    case 'wp:category':
      return {
        domain: 'category',
        nicename: text('wp:category_nicename'),
        name: text('wp:cat_name'),
        parent: text('wp:category_parent'),
      };
    case 'wp:tag':
      return { domain: 'post_tag', nicename: text('wp:tag_slug'), name: text('wp:tag_name'), parent: '' };
  }
  return {
    domain: text('wp:term_taxonomy'),
    nicename: text('wp:term_slug'),
    name: text('wp:term_name'),
    parent: text('wp:term_parent'),
  };
}

export function readWordpressAuthor(author: XmlElement): WordpressAuthor {
  const login = childText(author, 'wp:author_login') ?? '';
  return { login, displayName: childText(author, 'wp:author_display_name') ?? login };
}
