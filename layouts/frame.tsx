import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteSettings } from '#model/site-settings.ts';
import type { LayoutContext } from './layout-context.ts';
import { Footer } from './parts/frame/Footer.tsx';
import { currentEntries, hasTranslations, Masthead } from './parts/frame/Masthead.tsx';

/**
 * Placeholders for the masthead and footer of a document. Text never contains NUL, so it cannot contain a placeholder.
 */
export const mastheadPlaceholder = '\0masthead\0';
export const footerPlaceholder = '\0foot\0';

const cache = new WeakMap<SiteSettings, Map<string, string>>();

/**
 * Inserts the masthead and footer into a rendered document. Thousands of pages share them, so each variant (by language
 * and current navigation entry) is rendered only once. Pages with translations get a masthead of their own.
 */
export function fillFrame(html: string, context: LayoutContext): string {
  const language = `${context.head.lang} ${context.language}`;
  const masthead = () => <Masthead context={context} front={false} dateline={undefined} />;
  const filled = html.replace(mastheadPlaceholder, () =>
    hasTranslations(context)
      ? renderToString(masthead())
      : renderOnce(context, `masthead ${language} ${currentEntries(context)}`, masthead),
  );
  return filled.replace(footerPlaceholder, () =>
    renderOnce(context, `foot ${language}`, () => <Footer context={context} />),
  );
}

function renderOnce({ settings }: LayoutContext, name: string, part: () => VNode): string {
  const variants = cache.get(settings) ?? new Map<string, string>();
  cache.set(settings, variants);
  const html = variants.get(name) ?? renderToString(part());
  variants.set(name, html);
  return html;
}
