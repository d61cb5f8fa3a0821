import type { Element, ElementContent, Root } from 'hast';
import { countVisible } from '#importers/converting/changes.ts';
import { attribute, findElements, isElement } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { numbersIn, pathTo } from './numbered-texts.ts';
import type { Furniture } from './page-boilerplate.ts';

const prose = /^(?:p|h[2-6]|ul|ol|li|dl|dt|dd|blockquote|pre)$/;
/** What can only stand in a list of its own kind. */
const listed = /^(?:li|dt|dd)$/;
const furnitureWords =
  /share|social|relat|promo|advert|sponsor|newsletter|subscri|comment|byline|author|nav\b|menu|toolbar|button|widget|player|cookie|popular|recommend|footer|sidebar|breadcrumb|tags?\b/i;

/** Puts back what stands amid the text, reads as a part of it, and was left out all the same; gives what was put back. */
export function putBack(content: Root, furniture: readonly Furniture[]): Set<Furniture> {
  const back = new Set<Furniture>();
  for (const part of furniture) {
    if (part.amid && !part.isTitle && isProse(part) && insert(content, part)) back.add(part);
  }
  return back;
}

function isProse({ element, around, words }: Furniture): boolean {
  if (!prose.test(element.tagName)) return false;
  const linked = [...findElements(element, ({ tagName }) => tagName === 'a')];
  const inLinks = linked.reduce((sum, link) => sum + countVisible(visibleText(link)), 0);
  return inLinks * 2 < countVisible(words) && ![...around.slice(-3), element].some(looksLikeFurniture);
}

function looksLikeFurniture(element: Element): boolean {
  const said = ['id', 'className', 'role'].map((name) => attribute(element, name) ?? '').join(' ');
  return /^(?:nav|aside|form|footer|button|dialog)$/.test(element.tagName) || furnitureWords.test(said);
}

/** Beside the texts around it: in an element like the one that held it, else after the block before it. */
function insert(content: Root, { element, around }: Furniture): boolean {
  const [own = 0] = numbersIn(element);
  const numbers = numbersIn(content);
  const before = pathTo(content, Math.max(...numbers.filter((number) => number < own))) ?? [];
  const after = pathTo(content, Math.min(...numbers.filter((number) => number > own))) ?? [];
  const parent = around.at(-1)?.tagName;
  const like = (path: Path) => path.findLastIndex((one) => isElement(one) && one.tagName === parent);
  const block = before.findIndex((one) => isElement(one) && prose.test(one.tagName));
  return (
    put(element, before, like(before), 1) ||
    put(element, after, like(after), 0) ||
    (!listed.test(element.tagName) && put(element, before, block - 1, 1))
  );
}

type Path = readonly (Root | Element)[];

/** Puts an element before (0) or after (1) the one to which a path leads on. */
function put(element: Element, path: Path, at: number, side: 0 | 1): boolean {
  const [place, next] = [path[at], path[at + 1]];
  if (!place || !isElement(next)) return false;
  const children = place.children as ElementContent[];
  children.splice(children.indexOf(next) + side, 0, structuredClone(element));
  return true;
}
