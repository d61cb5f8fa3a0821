import { type InterfaceLanguage, interfaceLanguage, interfaceLanguages } from '#model/publication.ts';

/** The interface language of this page: that of its masthead, or of the document. */
export function interfaceLanguageOfPage(): InterfaceLanguage {
  const lang = document.querySelector<HTMLElement>('.masthead')?.lang || document.documentElement.lang;
  return interfaceLanguage(lang, interfaceLanguages);
}

/**
 * Switches the search page to the requested interface language, if the publication offers it, and returns the language
 * in use. `container` carries the page title in each language.
 */
export function applyInterfaceLanguage(
  container: HTMLElement,
  requested: InterfaceLanguage | undefined,
): InterfaceLanguage {
  const titles: Readonly<Partial<Record<string, string>>> = JSON.parse(container.dataset['titles'] ?? '{}');
  const title = requested && titles[requested];
  if (!title) return interfaceLanguageOfPage();
  const headline = document.querySelector('h1');
  document.title = document.title.replace(headline?.textContent ?? '', () => title);
  if (headline) {
    headline.textContent = title;
    headline.lang = requested;
  }
  container.lang = requested;
  return requested;
}
