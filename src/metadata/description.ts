import { dateCrumbs } from '#layouts/date-crumbs.ts';
import type { HtmlPage } from '#model/page-data.ts';
import { nameIn } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';
import { renderMonth } from '#model/wording/time.ts';
import { describeCalendar } from './calendar-description.ts';
import { describeIndex } from './index-description.ts';
import { type Description, headlines, interfaceLanguageFor, type PageOf } from './page-description.ts';

/** The title and description of any page. */
export function describe(page: HtmlPage, settings: SiteSettings): Description {
  switch (page.layout) {
    case 'article': {
      const { title, description, language, published, circa } = page.data;
      const dated = published.day.slice(0, circa === 'year' ? 4 : circa === 'month' ? 7 : 10);
      return {
        title,
        text: description,
        lang: language,
        breadcrumbs: dateCrumbs(dated, interfaceLanguageFor(language, settings)),
      };
    }
    case 'standalone-page':
      return {
        title: page.data.title,
        text: page.data.description,
        lang: page.data.language,
        breadcrumbs: [],
      };
    case 'front':
      return describeFrontPage(page.data, settings);
    case 'gone': {
      const { language, day } = page.data;
      const uiLanguage = interfaceLanguageFor(language, settings);
      return {
        title: specialPagesWording(uiLanguage).gone,
        lang: language,
        breadcrumbs: dateCrumbs(day, uiLanguage),
      };
    }
    case 'day':
    case 'month':
    case 'year':
    case 'archive':
    case 'on-this-day':
      return describeCalendar(page, settings);
    case 'index':
    case 'entry':
    case 'entry-year':
      return describeIndex(page, settings);
    case 'redirect':
    case 'corrections':
    case 'pictures':
    case 'coverage':
    case 'search':
    case 'search-help':
    case 'feeds':
    case 'not-found':
    case 'kakao':
      return describeSinglePage(page, settings);
  }
}

function describeFrontPage({ language, lead }: PageOf<'front'>['data'], settings: SiteSettings): Description {
  const text = settings.description
    ? nameIn(settings.description, language, settings.language)
    : settings.tagline;
  return { title: '', text: text || headlines(lead), lang: language, breadcrumbs: [] };
}

type SinglePage =
  | 'redirect'
  | 'corrections'
  | 'pictures'
  | 'coverage'
  | 'search'
  | 'search-help'
  | 'feeds'
  | 'not-found'
  | 'kakao';

function describeSinglePage(page: PageOf<SinglePage>, settings: SiteSettings): Description {
  const language = 'language' in page.data ? page.data.language : settings.language;
  const uiLanguage = interfaceLanguageFor(language, settings);
  const words = specialPagesWording(uiLanguage);
  const describeAs = (title: string, text?: string): Description => ({
    title,
    ...(text && { text }),
    lang: language,
    breadcrumbs: [],
  });
  switch (page.layout) {
    case 'redirect':
      return describeAs(words.moved);
    case 'corrections':
      return describeAs(words.corrections, words.correctionsLead);
    case 'pictures': {
      const { month } = page.data;
      return month === undefined
        ? describeAs(words.pictures, words.picturesLead)
        : describeAs(words.picturesOf(renderMonth(month, uiLanguage)));
    }
    case 'coverage':
      return describeAs(words.coverage, words.coverageLead);
    case 'search':
      return describeAs(words.search);
    case 'search-help':
      return describeAs(words.searchHelp, words.searchHelpLead);
    case 'feeds':
      return describeAs(words.feeds, words.feedsLead);
    case 'not-found':
      return describeAs(words.notFound);
    case 'kakao':
      return describeAs(words.kakao);
  }
}
