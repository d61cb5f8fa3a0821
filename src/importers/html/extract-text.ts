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
import { numbersIn, numberTexts, removeNumbers } from './numbered-texts.ts';
import { type Boilerplate, findBoilerplate } from './page-boilerplate.ts';
import { restoreText } from './restore-text.ts';
import type { SavedPage } from './saved-page.ts';

/** The article text of a page, and the rest of the page. */
export interface ExtractedText {
  readonly html: string;
  /** How the text was found, for the report. */
  readonly method: string;
  /** Parts of the page that are not article text, in document order. */
  readonly boilerplate: readonly Boilerplate[];
  /** Parts that Readability removed although they are article text. */
  readonly restored: readonly Boilerplate[];
  /** The byline that Readability found. */
  readonly byline?: string;
}

const asideElements = new Set('nav aside footer form button dialog menu'.split(' '));
/** In characters. A marked element with less text is not an article, so the whole page is searched. */
const minLength = 140;

/** Finds the article text of a page: the element that the page marks, otherwise the result of Readability. */
export function extractText(
  { tree, body, title: pageTitle }: SavedPage,
  title: string,
): ExtractedText | undefined {
  numberTexts(body);
  const markedContent = findMarkedContent(body);
  const readabilityResult = markedContent ? undefined : runReadability(tree, pageTitle);
  const content = markedContent ?? readabilityResult?.tree;
  if (!content) return undefined;
  removeTitle(content, title);
  if (numbersIn(content).length === 0) return undefined;
  const boilerplate = findBoilerplate(body, content, title);
  const restored = markedContent ? new Set<Boilerplate>() : restoreText(content, boilerplate);
  removeNumbers(content);
  return {
    html: renderTree(content),
    method: markedContent ? 'the part of the page that is marked as its text' : 'found by Readability',
    boilerplate: boilerplate.filter((part) => !restored.has(part)),
    restored: [...restored],
    ...(readabilityResult?.byline && { byline: readabilityResult.byline }),
  };
}

/** The element that microdata marks as the article text, without menus, if it is unique and long enough. */
function findMarkedContent(body: Element): Root | undefined {
  const candidates = [
    ...findElements(body, (element) => /\barticleBody\b/i.test(attribute(element, 'itemProp') ?? '')),
  ];
  const [outermost] = candidates.filter(
    (element) =>
      !candidates.some((other) => other !== element && findElement(other, (inner) => inner === element)),
  );
  if (!outermost || candidates.length > 3 || visibleText(outermost).trim().length < minLength)
    return undefined;
  const content = structuredClone(outermost);
  const prune = (element: Element): void => {
    element.children = element.children.filter((child) => !isElement(child) || !isAside(child));
    for (const child of element.children) if (isElement(child)) prune(child);
  };
  prune(content);
  return { type: 'root', children: content.children };
}

function isAside(element: Element): boolean {
  return (
    asideElements.has(element.tagName) ||
    /^(?:navigation|complementary|search|dialog)$/.test(attribute(element, 'role') ?? '')
  );
}

function runReadability(tree: Root, title: string): { tree: Root; byline?: string } | undefined {
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

/** Empties a heading that repeats the title. */
function removeTitle(content: Root, title: string): void {
  const heading = findElement(content, (element) => /^h[12]$/.test(element.tagName));
  if (!heading || foldText(visibleText(heading)) !== foldText(title)) return;
  heading.tagName = 'div';
  heading.children = [];
}
