import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteSettings } from '#model/site-settings.ts';
import type { LayoutContext } from './layout-context.ts';
import { Foot } from './parts/Foot.tsx';
import { currentEntries, hasTranslations, Masthead } from './parts/Masthead.tsx';

/**
 * Placeholders for the masthead and footer of a document. Text never contains NUL, so it cannot contain a placeholder.
 */
export const mastheadMark = '\0masthead\0';
export const footMark = '\0foot\0';

const kept = new WeakMap<SiteSettings, Map<string, string>>();

/**
 * Inserts the masthead and footer into a rendered document. Thousands of pages share them, so each variant (by language
 * and current navigation entry) is rendered only once. Pages with translations get a masthead of their own.
 */
export function fillFrame(html: string, context: LayoutContext): string {
  const language = `${context.head.lang} ${context.language}`;
  const masthead = () => <Masthead context={context} front={false} dateline={undefined} />;
  const filled = html.replace(mastheadMark, () =>
    hasTranslations(context)
      ? renderToString(masthead())
      : once(context, `masthead ${language} ${currentEntries(context)}`, masthead),
  );
  return filled.replace(footMark, () => once(context, `foot ${language}`, () => <Foot context={context} />));
}

function once({ settings }: LayoutContext, name: string, part: () => VNode): string {
  const forms = kept.get(settings) ?? new Map<string, string>();
  kept.set(settings, forms);
  const known = forms.get(name) ?? renderToString(part());
  forms.set(name, known);
  return known;
}
