import type { Heading, Reference } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import { interfaceLanguage } from '#model/publication.ts';
import { textWording } from '#model/wording/text.ts';
import { type Anchors, createAnchors } from './anchors.ts';
import { type Passage, type SourceLines, sourceLines } from './source-lines.ts';

/** A text to render: the Markdown of a file, below its front matter. */
export interface SourceText {
  readonly file: ArchiveFile;
  readonly text: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
  /** BCP 47. */
  readonly language: string;
}

/** What gathers while one text is rendered. */
export interface Rendering {
  readonly file: ArchiveFile;
  readonly words: ReturnType<typeof textWording>;
  readonly source: SourceLines;
  readonly anchors: Anchors;
  readonly headings: Heading[];
  readonly links: Reference[];
  readonly pictures: Reference[];
  readonly problems: Problem[];
  /** The plain text, block by block. */
  readonly plain: string[];
  /** Where each raw HTML tag stands; the tag is stamped with its index here. */
  readonly tags: { readonly passage: Passage; readonly offset: number }[];
  /** Where notes written inside a passage stand, by their number from 0. */
  readonly inlineNotes: Map<number, Passage>;
  /** Characters that the addresses and titles of links and pictures may still take; below 0 it was said. */
  room: number;
  opening: string | undefined;
  closingTag: string | undefined;
  holdsHtml: boolean;
}

export function startRendering({ file, text, firstLine, language }: SourceText): Rendering {
  return {
    file,
    words: textWording(interfaceLanguage(language, ['en', 'ko'])),
    source: sourceLines(text, firstLine),
    anchors: createAnchors(),
    headings: [],
    links: [],
    pictures: [],
    problems: [],
    plain: [],
    tags: [],
    inlineNotes: new Map(),
    room: 1_000_000 + 10 * text.length,
    opening: undefined,
    closingTag: undefined,
    holdsHtml: false,
  };
}
