import { Readability } from '@mozilla/readability';
import type { Element, Root } from 'hast';
import { parseHTML } from 'linkedom';
import {
  attribute,
  findElement,
  findElements,
  isElement,
  parseHtml,
  renderTree,
} from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { foldText } from '#lib/text.ts';
import { markTexts, numbersIn, unmark } from './numbered-texts.ts';
import { type Furniture, furnitureOf } from './page-boilerplate.ts';
import { putBack } from './restore-text.ts';
import type { SavedPage } from './saved-page.ts';

/** The text of a page without what stands around it. */
export interface ExtractedText {
  readonly html: string;
  /** The way in which it was found. */
  readonly how: string;
  /** Every piece of the page that is no part of it, in order, with a few words of where it stands. */
  readonly furniture: readonly Furniture[];
  /** What Readability took for furniture, and is text. */
  readonly putBack: readonly Furniture[];
  /** The line that names the authors, where the page says them nowhere else. */
  readonly byline?: string;
}

const aside = new Set('nav aside footer form button dialog menu'.split(' '));
/** Under this many characters a part of a page is no article: then the whole of it is looked through. */
const least = 140;

/** Finds the text of an article: where the page marks it, else by Readability. */
export function extractText(
  { tree, body, title: pageTitle }: SavedPage,
  title: string,
): ExtractedText | undefined {
  markTexts(body);
  const marked = markedText(body);
  const read = marked ? undefined : readable(tree, pageTitle);
  const content = marked ?? read?.tree;
  if (!content) return undefined;
  dropTitle(content, title);
  if (numbersIn(content).length === 0) return undefined;
  const furniture = furnitureOf(body, content, title);
  const back = marked ? new Set<Furniture>() : putBack(content, furniture);
  unmark(content);
  return {
    html: renderTree(content),
    how: marked ? 'the part that the page marks as its text' : 'what Readability takes for its text',
    furniture: furniture.filter((part) => !back.has(part)),
    putBack: [...back],
    ...(read?.byline && { byline: read.byline }),
  };
}

/** The element that microdata names as the text, if it is one and long enough, without menus inside. */
function markedText(body: Element): Root | undefined {
  const found = [
    ...findElements(body, (element) => /\barticleBody\b/i.test(attribute(element, 'itemProp') ?? '')),
  ];
  const [only] = found.filter(
    (one) => !found.some((other) => other !== one && findElement(other, (inner) => inner === one)),
  );
  if (!only || found.length > 3 || visibleText(only).trim().length < least) return undefined;
  const copy = structuredClone(only);
  const prune = (element: Element): void => {
    element.children = element.children.filter((child) => !isElement(child) || !isAside(child));
    for (const child of element.children) if (isElement(child)) prune(child);
  };
  prune(copy);
  return { type: 'root', children: copy.children };
}

function isAside(element: Element): boolean {
  return (
    aside.has(element.tagName) ||
    /^(?:navigation|complementary|search|dialog)$/.test(attribute(element, 'role') ?? '')
  );
}

function readable(tree: Root, title: string): { tree: Root; byline?: string } | undefined {
  const { document } = parseHTML(`<!DOCTYPE html>${renderTree(tree)}`);
  if (title !== '' && document.title === '') document.title = title;
  const article = new Readability(document, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: 200,
  }).parse();
  if (!article?.content) return undefined;
  const byline = article.byline?.trim();
  return { tree: parseHtml(article.content), ...(byline && { byline }) };
}

/** The headline stands in the front matter: a heading of the text that says it again goes. */
function dropTitle(content: Root, title: string): void {
  const heading = findElement(content, (one) => /^h[12]$/.test(one.tagName));
  if (!heading || foldText(visibleText(heading)) !== foldText(title)) return;
  heading.tagName = 'div';
  heading.children = [];
}
