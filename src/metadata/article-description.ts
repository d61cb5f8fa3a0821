import { dateCrumbs } from '#layouts/date-crumbs.ts';
import type { ArticleData, GoneData } from '#model/page-data.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';
import { type Description, interfaceLanguageFor } from './page-description.ts';

/** An article, in its own language. */
export function describeArticle(article: ArticleData, settings: SiteSettings): Description {
  const { path, title, description, language, published, circa, translations, previous, next } = article;
  const dated = published.day.slice(0, circa === 'year' ? 4 : circa === 'month' ? 7 : 10);
  return {
    title,
    text: description,
    lang: language,
    breadcrumbs: dateCrumbs(dated, interfaceLanguageFor(language, settings)),
    content: { type: 'article', article },
    translations: [{ language, path }, ...translations],
    previous: previous?.path,
    next: next?.path,
  };
}

/** The notice at the address of a withdrawn article. */
export function describeGone({ language, day }: GoneData, settings: SiteSettings): Description {
  const uiLanguage = interfaceLanguageFor(language, settings);
  return {
    title: specialPagesWording(uiLanguage).gone,
    lang: language,
    breadcrumbs: dateCrumbs(day, uiLanguage),
  };
}
