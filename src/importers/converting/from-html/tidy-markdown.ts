import type { Break, Emphasis, Link, Paragraph, Parents, PhrasingContent, Root, Strong, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Makes a tree of Markdown as an editor would have written it; no word of it changes. */
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

/** `<b>word </b>next` becomes `**word** next`; marks around nothing go. Gives the place to go on from. */
function moveSpacesOut(node: Strong | Emphasis | Link, index: number, parent: Parents): number | undefined {
  const before = takeSpace(node.children, 'start');
  const after = takeSpace(node.children, 'end');
  const empty = node.children.length === 0;
  if (!before && !after && !empty) return undefined;
  const parts = [...(before ? [before] : []), ...(empty ? [] : [node]), ...(after ? [after] : [])];
  (parent.children as PhrasingContent[]).splice(index, 1, ...parts);
  return empty ? index + parts.length : index + (before ? 1 : 0);
}

/** Takes the white space, or the line break, off one end. */
function takeSpace(children: PhrasingContent[], end: 'start' | 'end'): Text | Break | undefined {
  let taken: Text | Break | undefined;
  for (;;) {
    const at = end === 'start' ? 0 : children.length - 1;
    const child = children[at];
    if (child?.type === 'break') taken = child;
    else if (child?.type !== 'text') return taken;
    else {
      const value = end === 'start' ? child.value.trimStart() : child.value.trimEnd();
      if (value.length < child.value.length) taken ??= { type: 'text', value: ' ' };
      child.value = value;
      if (value !== '') return taken;
    }
    children.splice(at, 1);
  }
}

function isBlank(paragraph: Paragraph): boolean {
  return paragraph.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );
}
