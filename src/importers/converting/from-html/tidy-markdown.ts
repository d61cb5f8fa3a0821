import type { Break, Emphasis, Link, Paragraph, Parents, PhrasingContent, Root, Strong, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Cleans up a Markdown tree without changing its words. */
export function tidyMarkdown(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link')
      return moveSpacesOut(node, index, parent);
    if (node.type === 'paragraph' && isBlank(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
}

/** Turns `<b>word </b>next` into `**word** next` and removes empty marks. Returns the index at which to continue. */
function moveSpacesOut(node: Strong | Emphasis | Link, index: number, parent: Parents): number | undefined {
  const before = takeSpace(node.children, 'start');
  const after = takeSpace(node.children, 'end');
  const empty = node.children.length === 0;
  if (!before && !after && !empty) return undefined;
  const parts = [...(before ? [before] : []), ...(empty ? [] : [node]), ...(after ? [after] : [])];
  (parent.children as PhrasingContent[]).splice(index, 1, ...parts);
  return empty ? index + parts.length : index + (before ? 1 : 0);
}

/** Removes the white space or line break at one end. */
function takeSpace(children: PhrasingContent[], end: 'start' | 'end'): Text | Break | undefined {
  let removed: Text | Break | undefined;
  for (;;) {
    const at = end === 'start' ? 0 : children.length - 1;
    const child = children[at];
    if (child?.type === 'break') removed = child;
    else if (child?.type !== 'text') return removed;
    else {
      const value = end === 'start' ? child.value.trimStart() : child.value.trimEnd();
      if (value.length < child.value.length) removed ??= { type: 'text', value: ' ' };
      child.value = value;
      if (value !== '') return removed;
    }
    children.splice(at, 1);
  }
}

function isBlank(paragraph: Paragraph): boolean {
  return paragraph.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
}
