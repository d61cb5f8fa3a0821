declare module 'markdown-it-footnote' {
  import type { MarkdownIt, Token } from 'markdown-it';

  /** The content of `env.footnotes`: footnotes in the order of their references. */
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

  // biome-ignore lint/style/noDefaultExport: the package has a default export.
  export { footnotes as default };
}
