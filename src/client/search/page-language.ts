import type { InterfaceLanguage } from '#model/publication.ts';

/** The language in which the interface speaks on this page: that of its masthead, else of the page. */
export function interfaceLanguageOfPage(): InterfaceLanguage {
  const lang = document.querySelector<HTMLElement>('.masthead')?.lang || document.documentElement.lang;
  return /^ko\b/i.test(lang) ? 'ko' : 'en';
}

/**
 * Has the search page speak as its address asks, where the publication’s interface speaks that language: `place` knows
 * the page’s title in each. Gives the language that it speaks.
 */
export function speakAsAsked(place: HTMLElement, asked: InterfaceLanguage | undefined): InterfaceLanguage {
  const titles: Readonly<Partial<Record<string, string>>> = JSON.parse(place.dataset['titles'] ?? '{}');
  const title = asked && titles[asked];
  if (!title) return interfaceLanguageOfPage();
  const headline = document.querySelector('h1');
  document.title = document.title.replace(headline?.textContent ?? '', () => title);
  if (headline) {
    headline.textContent = title;
    headline.lang = asked;
  }
  place.lang = asked;
  return asked;
}
