declare module 'markdown-it-footnote' {
  import type { MarkdownIt, Token } from 'markdown-it';

  /** What the plugin keeps in `env.footnotes`: the notes in the order in which the text names them. */
  export interface Footnotes {
    list?: (LabelledNote | InlineNote)[];
  }

  /** `[^label]` */
  interface LabelledNote {
    readonly label: string;
    readonly count: number;
  }

  /** `^[content]` */
  interface InlineNote {
    readonly content: string;
    readonly tokens: Token[];
  }

  const footnotes: (markdown: MarkdownIt) => void;

  // biome-ignore lint/style/noDefaultExport: the package exports it so.
  export { footnotes as default };
}
