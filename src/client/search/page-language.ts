import type { InterfaceLanguage } from '#model/publication.ts';

/** The language in which the interface speaks on this page: that of its masthead, else of the page. */
export function interfaceLanguageOfPage(): InterfaceLanguage {
  const lang = document.querySelector<HTMLElement>('.masthead')?.lang || document.documentElement.lang;
  return /^ko\b/i.test(lang) ? 'ko' : 'en';
}
