import { UnreadableFileError } from '#importers/reading/decode.ts';
import { readXml, type XmlEvent } from '#importers/reading/read-xml.ts';
import { textOf } from '#importers/reading/xml-element.ts';
import type { Source, SourceFile } from '../importer.ts';
import {
  readWordpressAuthor,
  readWordpressPost,
  readWordpressTerm,
  type WordpressPost,
  type WordpressTerm,
} from './wordpress-export.ts';

/** An image or other file of the site. */
export interface WordpressAttachment {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly caption: string;
  readonly alt: string;
  readonly parent: string;
}

/** What is known from all exports before the first post is mapped. */
export interface ExportIndex {
  readonly title: string;
  readonly language: string;
  /** The URL of the site, without a trailing slash. */
  readonly url: string;
  /** Display names by login. */
  readonly authors: ReadonlyMap<string, string>;
  /** By domain and nicename: `category/news`. */
  readonly terms: ReadonlyMap<string, WordpressTerm>;
  readonly attachments: ReadonlyMap<string, WordpressAttachment>;
  /** Ids of attachments, by the post to which they belong. */
  readonly attachedTo: ReadonlyMap<string, readonly string[]>;
  /** The content of reusable blocks, by id. */
  readonly blocks: ReadonlyMap<string, string>;
}

const siteElements = ['wp:author', 'wp:category', 'wp:tag', 'wp:term'];
const channelElements = [
  'title',
  'link',
  'language',
  'wp:base_site_url',
  'wp:base_blog_url',
  'wp:wxr_version',
];

/** Reads the items of an export, and elements that describe the site. Throws `UnreadableFileError`. */
export function readExport(file: SourceFile, encoding: string | undefined): AsyncGenerator<XmlEvent> {
  const matches = (name: string, ancestors: readonly string[]) =>
    ancestors.at(-1) === 'channel' && (siteElements.includes(name) || channelElements.includes(name));
  return readXml(file, { names: ['item'], matches, encoding });
}

/** Reads all exports of a source once. */
export async function indexExports(
  files: Source['files'],
  encoding: string | undefined,
): Promise<ExportIndex> {
  const site = new Map<string, string>();
  const authors = new Map<string, string>();
  const terms = new Map<string, WordpressTerm>();
  const attachments = new Map<string, WordpressAttachment>();
  const attachedTo = new Map<string, string[]>();
  const blocks = new Map<string, string>();
  for (const file of files) {
    for await (const event of readableParts(file, encoding)) {
      if (event.kind !== 'element') continue;
      const { element } = event;
      if (element.name === 'item') {
        const post = readWordpressPost(element);
        if (post.type === 'attachment') addAttachment(post, attachments, attachedTo);
        if (post.type === 'wp_block') blocks.set(post.id, post.content);
      } else if (element.name === 'wp:author') {
        const { login, displayName } = readWordpressAuthor(element);
        authors.set(login, displayName);
      } else if (siteElements.includes(element.name)) {
        const term = readWordpressTerm(element);
        terms.set(`${term.domain}/${term.nicename}`, term);
      } else site.set(element.name, textOf(element).trim());
    }
  }
  const url = site.get('wp:base_blog_url') || site.get('link') || site.get('wp:base_site_url') || '';
  return {
    title: site.get('title') ?? '',
    language: site.get('language') ?? '',
    url: url.replace(/\/+$/, ''),
    authors,
    terms,
    attachments,
    attachedTo,
    blocks,
  };
}

/** Reads a file and ignores errors, which are reported when its posts are mapped. */
async function* readableParts(file: SourceFile, encoding: string | undefined): AsyncGenerator<XmlEvent> {
  try {
    yield* readExport(file, encoding);
  } catch (problem) {
    if (!(problem instanceof UnreadableFileError)) throw problem;
  }
}

function addAttachment(
  post: WordpressPost,
  attachments: Map<string, WordpressAttachment>,
  attachedTo: Map<string, string[]>,
): void {
  const { id, parent } = post;
  attachments.set(id, {
    id,
    url: post.attachmentUrl || post.guid,
    title: post.title,
    caption: post.excerpt,
    alt: post.meta.find(([key]) => key === '_wp_attachment_image_alt')?.[1] ?? '',
    parent,
  });
  if (parent !== '' && parent !== '0') attachedTo.set(parent, [...(attachedTo.get(parent) ?? []), id]);
}
