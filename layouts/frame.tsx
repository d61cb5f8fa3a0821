import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Imprint } from '#model/site-settings.ts';
import type { Edition } from './edition.ts';
import { Foot } from './parts/Foot.tsx';
import { currentEntries, hasTranslations, Masthead } from './parts/Masthead.tsx';

/** What stands in a document where masthead and foot belong. A NUL stands in no text. */
export const mastheadMark = '\0masthead\0';
export const footMark = '\0foot\0';

const kept = new WeakMap<Imprint, Map<string, string>>();

/**
 * Puts masthead and foot into a rendered document. They are the same on thousands of pages, so each form is
 * rendered once: by language, and by the entry of the navigation that the page lies under. A translated page has its own.
 */
export function fillFrame(html: string, edition: Edition): string {
  const language = `${edition.head.lang} ${edition.language}`;
  const masthead = () => <Masthead edition={edition} front={false} dateline={undefined} />;
  const filled = html.replace(mastheadMark, () =>
    hasTranslations(edition)
      ? renderToString(masthead())
      : once(edition, `masthead ${language} ${currentEntries(edition)}`, masthead),
  );
  return filled.replace(footMark, () => once(edition, `foot ${language}`, () => <Foot edition={edition} />));
}

function once({ imprint }: Edition, name: string, part: () => VNode): string {
  const forms = kept.get(imprint) ?? new Map<string, string>();
  kept.set(imprint, forms);
  const known = forms.get(name) ?? renderToString(part());
  forms.set(name, known);
  return known;
}
