import type { TextReference } from '#feeds/feed.ts';
import { isMachinePage } from '#feeds/machine-facts.ts';
import { renderMachine } from '#feeds/render-machine.ts';
import { renderHtml } from '#layouts/render.tsx';
import { fillText } from '#markdown/fill-text.ts';
import { headOf } from '#metadata/head.ts';
import type { HtmlPage } from '#model/facts.ts';
import type { Html, PictureFile } from '#model/page.ts';
import { hrefBelow } from '#model/paths.ts';
import type { Imprint } from '#model/site-settings.ts';
import type { SitePage } from '#site.ts';

/** Where the press finds what a page names but does not hold. */
export interface Copy {
  /** The rendered text of a file, with marks. */
  readonly textOf: (text: TextReference) => Html;
  /** The Markdown of a file, below its front matter. */
  readonly markdownOf: (text: TextReference) => string;
}

/** The whole content of a page’s file. */
export function renderPage(page: SitePage, imprint: Imprint, copy: Copy): string {
  if (isMachinePage(page)) {
    const textOf = (text: TextReference) =>
      fillText(copy.textOf(text), { address: absolute(imprint), pictures: {}, plain: true });
    return renderMachine(page, { imprint, textOf, markdownOf: copy.markdownOf });
  }
  const head = headOf(page, imprint);
  const text = textInPage(page, imprint, copy);
  return renderHtml(page, { imprint, head, ...(text !== undefined && { text }) });
}

function absolute({ url }: Imprint) {
  return (path: Parameters<typeof hrefBelow>[1]) => hrefBelow(url, path);
}

function textInPage(page: HtmlPage, imprint: Imprint, copy: Copy): Html | undefined {
  if (page.layout !== 'article' && page.layout !== 'hand-page') return undefined;
  const { facts } = page;
  const pictures: Readonly<Record<string, PictureFile>> = facts.pictures;
  return fillText(copy.textOf({ file: facts.file, hash: facts.textHash }), {
    address: (path) => hrefBelow(imprint.base, path),
    pictures,
    dropClosingTag: page.layout === 'article' && page.facts.repeatsAgency,
  });
}
