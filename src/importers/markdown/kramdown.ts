import { excerpt } from '#importers/converting/changes.ts';
import { type Dialect, replaceOutsideCode } from './template-tags.ts';

const attributes = /[ \t]?\{:((?:\s*(?:[.#][\w:-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*')|[A-Za-z][\w-]*))*)\s*\}/g;

/**
 * Takes out what kramdown and Hugo write into a text for its looks only: `{: .class}`, `{:toc}`. A name of a place
 * (`{#name}`) stays as an anchor, so that links to it hold.
 */
export function translateAttributes(text: string, dialect: Dialect): string {
  if (!/\{[:#]/.test(text)) return text;
  const { changes } = dialect;
  const withoutContents = replaceOutsideCode(
    text,
    /^[*+-][^\n]*\n\{:(?:\.no_)?toc[^}\n]*\}[ \t]*$/gm,
    (whole = '') => {
      changes.add('dropped', `table of contents “${excerpt(whole, 30)}”`, 'it was made by the old site');
      return '';
    },
  );
  const plain = replaceOutsideCode(
    withoutContents,
    attributes,
    (whole = '', inside = '') => anchorIn(inside) ?? dropped(whole, dialect),
  );
  const withoutTags = replaceOutsideCode(
    plain,
    /\{::?\/?(?:options|nomarkdown|comment)?[^}\n]*\/?\}/g,
    (whole = '') => (/^\{::|^\{:\//.test(whole) ? dropped(whole, dialect) : whole),
  );
  return replaceOutsideCode(
    withoutTags,
    /(^#{1,6}[^\n]*?)[ \t]*\{#([\w:.-]+)[^}\n]*\}[ \t]*$/gm,
    (_ = '', heading = '', name = '') => `${heading} <a id="${name}"></a>`,
  );
}

function anchorIn(inside: string): string | undefined {
  const name = /#([\w:-]+)/.exec(inside)?.[1];
  return name && `<a id="${name}"></a>`;
}

function dropped(whole: string, { changes }: Dialect): string {
  changes.add('dropped', `attributes ${excerpt(whole, 60)}`, 'they say how it looked on the old site');
  return '';
}
