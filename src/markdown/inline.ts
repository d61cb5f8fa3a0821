import type { Token } from 'markdown-it';
import { checkReferences, shapeReference } from './footnotes.ts';
import { shapeLink } from './links.ts';
import { placeOf } from './parser.ts';
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
  let cursor = 0;
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
        if (token.content.includes('[^')) cursor = checkReferences(token.content, passage, cursor, work);
    }
  }
  return standing !== 'inline';
}
