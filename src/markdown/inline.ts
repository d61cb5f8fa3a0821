import type { Token } from 'markdown-it';
import { error } from '#model/problem.ts';
import { checkReferences, shapeReference } from './footnotes.ts';
import { shapeLink } from './links.ts';
import { deepest, placeOf } from './parser.ts';
import { shapePicture, standingOf } from './pictures.ts';
import { stampTags } from './raw-html/stamps.ts';
import type { Rendering } from './rendering.ts';
import type { Passage } from './source-lines.ts';

/**
 * Makes the links, pictures, notes and tags of a passage what a page needs. True when the passage `mayBeFigure`
 * and is a picture alone, its legend then after it.
 */
export function shapeInline(
  children: Token[],
  passage: Passage,
  work: Rendering,
  mayBeFigure = false,
): boolean {
  const only = children[0];
  if (children.length === 1 && only?.type === 'text' && !only.content.includes('[^')) return false;
  const standing = mayBeFigure ? standingOf(children) : 'inline';
  for (const [index, token] of children.entries()) {
    switch (token.type) {
      case 'link_open':
        shapeLink(children, index, work.source.placeIn(passage, placeOf(token)), work);
        break;
      case 'image': {
        const legend = shapePicture(token, work.source.placeIn(passage, placeOf(token)), work, standing);
        if (legend) children.push(legend);
        break;
      }
      case 'html_inline':
        stampTags(token, passage, placeOf(token), work);
        break;
      case 'footnote_ref':
        shapeReference(token, placeOf(token), passage, work);
        break;
      case 'text':
        if (token.content.includes('[^')) checkReferences(token.content, passage, work);
    }
  }
  checkDepth(children, passage, work);
  return standing !== 'inline';
}

/** The parser follows emphasis as deep as it is written; browsers do not. What is deeper keeps its words. */
function checkDepth(children: readonly Token[], passage: Passage, work: Rendering): void {
  const tooDeep = ({ level, nesting }: Token) => level >= deepest && nesting !== 0;
  const first = children.findIndex(tooDeep);
  if (first < 0) return;
  const breaks = children.slice(0, first).filter(({ type }) => type === 'softbreak' || type === 'hardbreak');
  const at = work.source.startOf(passage.line + breaks.length);
  const message = `emphasis nests more than ${deepest} deep in this line`;
  work.problems.push(error(work.file, at, message, 'write it less deep'));
  for (const token of children) if (tooDeep(token)) token.hidden = true;
}
