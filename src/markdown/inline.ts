import type { Token } from 'markdown-it';
import { error } from '#model/problem.ts';
import { checkReferences, transformReference } from './footnotes.ts';
import { transformLink } from './links.ts';
import { maxNesting, tokenOffset } from './parser.ts';
import { placementOf, transformPicture } from './pictures.ts';
import { markTags } from './raw-html/tag-markers.ts';
import type { RenderContext } from './render-context.ts';
import type { Passage } from './source-lines.ts';

/**
 * Transforms the links, images, footnotes and raw tags of a passage. Returns true if `mayBeFigure` is set and the
 * passage consists of one image, whose caption is then appended.
 */
export function transformInline(
  children: Token[],
  passage: Passage,
  context: RenderContext,
  mayBeFigure = false,
): boolean {
  const only = children[0];
  if (children.length === 1 && only?.type === 'text' && !only.content.includes('[^')) return false;
  const placement = mayBeFigure ? placementOf(children) : 'inline';
  for (const [index, token] of children.entries()) {
    switch (token.type) {
      case 'link_open':
        transformLink(children, index, context.source.positionAt(passage, tokenOffset(token)), context);
        break;
      case 'image': {
        const caption = transformPicture(
          token,
          context.source.positionAt(passage, tokenOffset(token)),
          context,
          placement,
        );
        if (caption) children.push(caption);
        break;
      }
      case 'html_inline':
        markTags(token, passage, tokenOffset(token), context);
        break;
      case 'footnote_ref':
        transformReference(token, tokenOffset(token), passage, context);
        break;
      case 'text':
        if (token.content.includes('[^')) checkReferences(token.content, passage, context);
    }
  }
  checkDepth(children, passage, context);
  return placement !== 'inline';
}

/** Limits the nesting of emphasis, as browsers do. Deeper markup is removed, but its words stay. */
function checkDepth(children: readonly Token[], passage: Passage, context: RenderContext): void {
  const tooDeep = ({ level, nesting }: Token) => level >= maxNesting && nesting !== 0;
  const first = children.findIndex(tooDeep);
  if (first < 0) return;
  const breaks = children.slice(0, first).filter(({ type }) => type === 'softbreak' || type === 'hardbreak');
  const at = context.source.startOf(passage.line + breaks.length);
  const message = `emphasis is nested more than ${maxNesting} levels deep`;
  context.problems.push(error(context.file, at, message, 'reduce the nesting'));
  for (const token of children) if (tooDeep(token)) token.hidden = true;
}
