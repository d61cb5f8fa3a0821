import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { SiteSettings } from '#model/site-settings.ts';
import type { LayoutContext } from './layout-context.ts';
import { Foot } from './parts/Foot.tsx';
import { currentEntries, hasTranslations, Masthead } from './parts/Masthead.tsx';

/** What stands in a document where masthead and foot belong. A NUL stands in no text. */
export const mastheadMark = '\0masthead\0';
export const footMark = '\0foot\0';

const kept = new WeakMap<SiteSettings, Map<string, string>>();

/**
 * Puts masthead and foot into a rendered document. They are the same on thousands of pages, so each form is
 * rendered once: by language, and by the entry of the navigation that the page lies under. A translated page has its own.
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
