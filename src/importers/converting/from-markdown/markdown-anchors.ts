import { Parser } from 'htmlparser2';
import type { Root } from 'mdast';
import { headingAnchor } from '#markdown/anchors.ts';
import { nodesOf, wordsOfMarkdown } from './markdown-tree.ts';

/** The places of a Markdown text: those of its headings, and those that its raw HTML names. */
export class MarkdownPlaces {
  /** Names that links of the text lead to. */
  readonly wanted = new Set<string>();
  private readonly headings = new Set<string>();
  private readonly named = new Set<string>();
  /** Of the named ones those that were given a place. */
  private readonly given = new Set<string>();

  constructor(tree: Root) {
    for (const [node] of nodesOf(tree)) {
      if (node.type === 'heading')
        this.headings.add(headingAnchor(wordsOfMarkdown({ type: 'root', children: [node] }).join(' ')));
      else if (node.type === 'link' || node.type === 'definition') this.want(node.url);
      else if (node.type === 'html') this.readHtml(node.value);
    }
  }

  /** True when a link may lead to this name. */
  has(name: string): boolean {
    return this.headings.has(name) || this.named.has(name);
  }

  /** True when a place of this name has to be made; once for each name. */
  give(name: string): boolean {
    if (!this.named.has(name) || this.headings.has(name) || this.given.has(name)) return false;
    this.given.add(name);
    return true;
  }

  private want(address: string): void {
    if (address.includes('#')) this.wanted.add(decoded(address.slice(address.indexOf('#') + 1)));
  }

  private readHtml(html: string): void {
    const parser = new Parser({
      onopentag: (tag, { id, name, href }) => {
        const own = id ?? (tag === 'a' ? name : undefined);
        if (own && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u.test(own)) this.named.add(own);
        if (href) this.want(href);
      },
    });
    parser.end(html);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
