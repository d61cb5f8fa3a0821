import type { Heading, Reference } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import type { Problem } from '#model/problem.ts';
import { interfaceLanguage, interfaceLanguages } from '#model/publication.ts';
import { textWording } from '#model/wording/text.ts';
import { type Anchors, createAnchors } from './anchors.ts';
import { type Passage, type SourceLines, sourceLines } from './source-lines.ts';

/** A text to render: the Markdown below the front matter of a file. */
export interface SourceText {
  readonly file: ArchiveFile;
  readonly text: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
  /** BCP 47. */
  readonly language: string;
}

/** The state of rendering one text. */
export interface RenderContext {
  readonly file: ArchiveFile;
  readonly words: ReturnType<typeof textWording>;
  readonly source: SourceLines;
  readonly anchors: Anchors;
  readonly headings: Heading[];
  readonly links: Reference[];
  readonly pictures: Reference[];
  readonly problems: Problem[];
  /** The plain text, by block. */
  readonly plain: string[];
  /** The positions of raw HTML tags, whose markers contain the index. */
  readonly tags: { readonly passage: Passage; readonly offset: number }[];
  /** The positions of inline footnotes, by number from 0. */
  readonly inlineNotes: Map<number, Passage>;
  /** The characters left for addresses and titles of links and images. Negative once the excess was reported. */
  budget: number;
  opening: string | undefined;
  closingTag: string | undefined;
  holdsHtml: boolean;
}

export function createContext({ file, text, firstLine, language }: SourceText): RenderContext {
  return {
    file,
    words: textWording(interfaceLanguage(language, interfaceLanguages)),
    source: sourceLines(text, firstLine),
    anchors: createAnchors(),
    headings: [],
    links: [],
    pictures: [],
    problems: [],
    plain: [],
    tags: [],
    inlineNotes: new Map(),
    budget: 1_000_000 + 10 * text.length,
    opening: undefined,
    closingTag: undefined,
    holdsHtml: false,
  };
}
