import { renderToString } from 'preact-render-to-string';
import type { Head, Html, Page } from '#model/page.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { fillFrame } from './frame.tsx';
import { type Layout, layoutContext } from './layout-context.ts';

/** What a page needs besides its data. `text` is the rendered text of an article or standalone page. */
export interface PageContext {
  readonly settings: SiteSettings;
  readonly head: Head;
  readonly text?: Html | undefined;
}

/** Renders a whole HTML document. The same page and context always give the same bytes. */
export function renderHtml<Data>(
  { path, data }: Page<string, Data>,
  Layout: Layout<Data>,
  { settings, head, text }: PageContext,
): string {
  const context = layoutContext(settings, head, path);
  const html = renderToString(<Layout context={context} data={data} text={text} />);
  return `<!doctype html>${fillFrame(html, context)}\n`;
}
