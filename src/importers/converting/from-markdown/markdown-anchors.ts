import { Parser } from 'htmlparser2';
import type { Root } from 'mdast';
import { headingAnchor } from '#markdown/anchors.ts';
import { decodePercent } from '../urls.ts';
import { nodesOf, wordsOfMarkdown } from './markdown-tree.ts';

/** The anchors of a Markdown text: those of its headings and those in its raw HTML. */
export class MarkdownAnchors {
  /** Names that links in the text point to. */
  readonly wanted = new Set<string>();
  private readonly headings = new Set<string>();
  private readonly fromHtml = new Set<string>();
  /** Names from raw HTML for which an anchor was created. */
  private readonly claimed = new Set<string>();

  constructor(tree: Root) {
    for (const [node] of nodesOf(tree)) {
      if (node.type === 'heading')
        this.headings.add(headingAnchor(wordsOfMarkdown({ type: 'root', children: [node] }).join(' ')));
      else if (node.type === 'link' || node.type === 'definition') this.addWanted(node.url);
      else if (node.type === 'html') this.readHtml(node.value);
    }
  }

  /** True if a link can point to this name. */
  has(name: string): boolean {
    return this.headings.has(name) || this.fromHtml.has(name);
  }

  /** True if an anchor with this name must be created. Returns true once for each name. */
  claim(name: string): boolean {
    if (!this.fromHtml.has(name) || this.headings.has(name) || this.claimed.has(name)) return false;
    this.claimed.add(name);
    return true;
  }

  private addWanted(address: string): void {
    if (address.includes('#')) this.wanted.add(decodePercent(address.slice(address.indexOf('#') + 1)));
  }

  private readHtml(html: string): void {
    const parser = new Parser({
      onopentag: (tag, { id, name, href }) => {
        const anchor = id ?? (tag === 'a' ? name : undefined);
        if (anchor && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u.test(anchor)) this.fromHtml.add(anchor);
        if (href) this.addWanted(href);
      },
    });
    parser.end(html);
  }
}
