import type { Element, ElementContent, Root } from 'hast';
import { countVisible } from '#importers/converting/changes.ts';
import { attribute, findElements, isElement } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { numbersIn, pathTo } from './numbered-texts.ts';
import type { Boilerplate } from './page-boilerplate.ts';

const proseElement = /^(?:p|h[2-6]|ul|ol|li|dl|dt|dd|blockquote|pre)$/;
/** Elements that are only valid in a list. */
const listItem = /^(?:li|dt|dd)$/;
const boilerplateNames =
  /share|social|relat|promo|advert|sponsor|newsletter|subscri|comment|byline|author|nav\b|menu|toolbar|button|widget|player|cookie|popular|recommend|footer|sidebar|breadcrumb|tags?\b/i;

/** Restores boilerplate that is inside the text and reads like part of it. Returns the restored parts. */
export function restoreText(content: Root, boilerplate: readonly Boilerplate[]): Set<Boilerplate> {
  const restored = new Set<Boilerplate>();
  for (const part of boilerplate) {
    if (part.isInsideText && !part.isTitle && isProse(part) && insert(content, part)) restored.add(part);
  }
  return restored;
}

function isProse({ element, ancestors, words }: Boilerplate): boolean {
  if (!proseElement.test(element.tagName)) return false;
  const links = [...findElements(element, ({ tagName }) => tagName === 'a')];
  const inLinks = links.reduce((sum, link) => sum + countVisible(visibleText(link)), 0);
  return inLinks * 2 < countVisible(words) && ![...ancestors.slice(-3), element].some(looksLikeBoilerplate);
}

function looksLikeBoilerplate(element: Element): boolean {
  const names = ['id', 'className', 'role'].map((name) => attribute(element, name) ?? '').join(' ');
  return /^(?:nav|aside|form|footer|button|dialog)$/.test(element.tagName) || boilerplateNames.test(names);
}

/** Inserts an element beside its neighbours: in an element like its old parent, otherwise after the preceding block. */
function insert(content: Root, { element, ancestors }: Boilerplate): boolean {
  const [ownNumber = 0] = numbersIn(element);
  const numbers = numbersIn(content);
  const before = pathTo(content, Math.max(...numbers.filter((number) => number < ownNumber))) ?? [];
  const after = pathTo(content, Math.min(...numbers.filter((number) => number > ownNumber))) ?? [];
  const parent = ancestors.at(-1)?.tagName;
  const siblingIndex = (path: Path) =>
    path.findLastIndex((node) => isElement(node) && node.tagName === parent);
  const block = before.findIndex((node) => isElement(node) && proseElement.test(node.tagName));
  return (
    insertBeside(element, before, siblingIndex(before), 1) ||
    insertBeside(element, after, siblingIndex(after), 0) ||
    (!listItem.test(element.tagName) && insertBeside(element, before, block - 1, 1))
  );
}

type Path = readonly (Root | Element)[];

/** Inserts an element before (0) or after (1) the node that follows an index of the path. */
function insertBeside(element: Element, path: Path, index: number, side: 0 | 1): boolean {
  const [parent, sibling] = [path[index], path[index + 1]];
  if (!parent || !isElement(sibling)) return false;
  const children = parent.children as ElementContent[];
  children.splice(children.indexOf(sibling) + side, 0, structuredClone(element));
  return true;
}
