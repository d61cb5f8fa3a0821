import type { TextStore } from '#builder/cache/rendered-texts.ts';
import type { TextReference } from '#feeds/feed.ts';
import { isMachinePage } from '#feeds/machine-data.ts';
import { renderMachine } from '#feeds/render-machine.ts';
import { renderHtml } from '#layouts/render.tsx';
import { fillText } from '#markdown/fill-text.ts';
import type { Html, PictureFile } from '#model/page.ts';
import { hrefBelow } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { headOfPage } from '#pages/html-page.ts';
import { type HtmlPage, kindOf, type PageName, type PageOf } from '#pages/page-kinds.ts';
import type { SitePage } from '#site.ts';

/** Renders the whole file of a page. */
export function renderPage(page: SitePage, settings: SiteSettings, texts: TextStore): string {
  if (isMachinePage(page)) {
    const textOf = (text: TextReference) =>
      fillText(texts.textOf(text), { address: absolute(settings), pictures: {}, plain: true });
    return renderMachine(page, { settings, textOf, markdownOf: texts.markdownOf });
  }
  return renderHtmlPage(page, settings, textInPage(page, settings, texts));
}

/** Renders an HTML page. `text` is the rendered text of an article or standalone page. */
export function renderHtmlPage<Name extends PageName>(
  page: PageOf<Name>,
  settings: SiteSettings,
  text?: Html,
): string {
  return renderHtml(page, kindOf(page).layout, { settings, head: headOfPage(page, settings), text });
}

function absolute({ url }: SiteSettings) {
  return (path: Parameters<typeof hrefBelow>[1]) => hrefBelow(url, path);
}

function textInPage(page: HtmlPage, settings: SiteSettings, texts: TextStore): Html | undefined {
  if (page.layout !== 'article' && page.layout !== 'standalone-page') return undefined;
  const { data } = page;
  const pictures: Readonly<Record<string, PictureFile>> = data.pictures;
  return fillText(texts.textOf({ file: data.file, hash: data.textHash }), {
    address: (path) => hrefBelow(settings.base, path),
    pictures,
    dropClosingTag: page.layout === 'article' && page.data.repeatsAgency,
  });
}
