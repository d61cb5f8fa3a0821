import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Root } from 'hast';
import { parseHTML } from 'linkedom';
import { foldText } from '#lib/text.ts';
import {
  attribute,
  findElement,
  findElements,
  isElement,
  makeElement,
  parseHtml,
  renderTree,
} from '../converting/html-tree.ts';
import { visibleText } from '../converting/words.ts';
import type { SavedPage } from './saved-page.ts';

/** The text of a page without what stands around it. */
export interface ExtractedText {
  readonly html: string;
  /** The way in which it was found. */
  readonly how: string;
  /** Every piece of the page that is no part of it, in order, with a few words of where it stands. */
  readonly furniture: readonly Furniture[];
  /** The line that names the authors, where the page says them nowhere else. */
  readonly byline?: string;
}

export interface Furniture {
  readonly part: string;
  readonly words: string;
  /** True when text of the article stands before and after it. */
  readonly amid: boolean;
  /** True for the title, which stands in the front matter. */
  readonly isTitle: boolean;
}

/** Raw text of which readers see nothing, and form controls; neither is text of an article. */
const unmarked = new Set(
  'script style template noscript title head svg math textarea select option iframe object'.split(' '),
);
const aside = new Set('nav aside footer form button dialog menu'.split(' '));
/** Under this many characters a part of a page is no article: then the whole of it is looked through. */
const least = 140;

/** Finds the text of an article: where the page marks it, else by Readability. */
export function extractText(
  { tree, body, title: pageTitle }: SavedPage,
  title: string,
): ExtractedText | undefined {
  const count = markTexts(body);
  const marked = markedText(body);
  const read = marked ? undefined : readable(tree, pageTitle);
  const content = marked ?? read?.tree;
  if (!content) return undefined;
  dropTitle(content, title);
  const kept = new Set<string>();
  unmark(content, kept);
  if (kept.size === 0) return undefined;
  return {
    html: renderTree(content),
    how: marked ? 'the part that the page marks as its text' : 'what Readability takes for its text',
    furniture: furnitureOf(body, kept, title, count),
    ...(read?.byline && { byline: read.byline }),
  };
}

const mark = 'dataT';

/** Puts every run of text into an element with a number, by which it is known again. */
function markTexts(body: Element): number {
  let number = 0;
  const enter = (element: Element): void => {
    element.children = element.children.map((child): ElementContent => {
      if (child.type === 'text' && child.value.trim() !== '')
        return makeElement('span', { [mark]: String(number++) }, [child]);
      if (isElement(child) && !unmarked.has(child.tagName)) enter(child);
      return child;
    });
  };
  enter(body);
  return number;
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

/** Takes the numbered elements out again, and notes their numbers. */
function unmark(node: Root | Element, kept: Set<string>): void {
  const children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    unmark(child, kept);
    const number = attribute(child, mark);
    if (number === undefined) return [child];
    kept.add(number);
    return child.children;
  });
  node.children = children;
}

/** What is not kept, each part as large as it can be. */
function furnitureOf(body: Element, kept: ReadonlySet<string>, title: string, count: number): Furniture[] {
  const numbers = [...kept].map(Number);
  const [first, last] = [Math.min(...numbers, count), Math.max(...numbers, -1)];
  const parts: Furniture[] = [];
  const enter = (element: Element): void => {
    const inside = numbersIn(element);
    if (inside.length === 0) return;
    const holdsTitle =
      inside.length > 1 && foldText(visibleText(element)).includes(foldText(title)) && title !== '';
    if (holdsTitle || inside.some((number) => kept.has(String(number)))) {
      for (const child of element.children) if (isElement(child)) enter(child);
      return;
    }
    const words = visibleText(element).replace(/\s+/gu, ' ').trim();
    const [at = 0] = inside;
    const isTitle = foldText(words) === foldText(title);
    parts.push({ part: nameOf(element), words, amid: at > first && at < last, isTitle });
  };
  enter(body);
  return parts;
}

function numbersIn(element: Element): number[] {
  return [...findElements(element, (one) => attribute(one, mark) !== undefined)].map((one) =>
    Number(attribute(one, mark)),
  );
}

/** `<nav id="menu">`, for people who look for it in the page. */
function nameOf(element: Element): string {
  if (attribute(element, mark) !== undefined) return 'words';
  const [id, name] = [attribute(element, 'id'), attribute(element, 'className')];
  const said = id ? ` id="${id}"` : name ? ` class="${name.slice(0, 40)}"` : '';
  return `<${element.tagName}${said}>`;
}
