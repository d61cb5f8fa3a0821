import type { HtmlPage } from '#model/page-data.ts';
import { nameIn } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';
import { renderMonth } from '#model/wording/time.ts';
import { describeCalendar } from './calendar-description.ts';
import { describeIndex } from './index-description.ts';
import { type Description, headlines, type PageOf, spokenFor, wayTo } from './page-description.ts';

/** The title and description of any page. */
export function describe(page: HtmlPage, settings: SiteSettings): Description {
  switch (page.layout) {
    case 'article': {
      const { title, description, language, published, circa } = page.data;
      const dated = published.day.slice(0, circa === 'year' ? 4 : circa === 'month' ? 7 : 10);
      return { title, text: description, lang: language, way: wayTo(dated, spokenFor(language, settings)) };
    }
    case 'standalone-page':
      return { title: page.data.title, text: page.data.description, lang: page.data.language, way: [] };
    case 'front':
      return front(page.data, settings);
    case 'gone': {
      const { language, day } = page.data;
      const spoken = spokenFor(language, settings);
      return { title: specialPagesWording(spoken).gone, lang: language, way: wayTo(day, spoken) };
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
      return single(page, settings);
  }
}

function front({ language, lead }: PageOf<'front'>['data'], settings: SiteSettings): Description {
  const text = settings.description
    ? nameIn(settings.description, language, settings.language)
    : settings.tagline;
  return { title: '', text: text || headlines(lead), lang: language, way: [] };
}

type Single =
  | 'redirect'
  | 'corrections'
  | 'pictures'
  | 'coverage'
  | 'search'
  | 'search-help'
  | 'feeds'
  | 'not-found'
  | 'kakao';

function single(page: PageOf<Single>, settings: SiteSettings): Description {
  const language = 'language' in page.data ? page.data.language : settings.language;
  const spoken = spokenFor(language, settings);
  const words = specialPagesWording(spoken);
  const named = (title: string, text?: string): Description => ({
    title,
    ...(text && { text }),
    lang: language,
    way: [],
  });
  switch (page.layout) {
    case 'redirect':
      return named(words.moved);
    case 'corrections':
      return named(words.corrections, words.correctionsLead);
    case 'pictures': {
      const { month } = page.data;
      return month === undefined
        ? named(words.pictures, words.picturesLead)
        : named(words.picturesOf(renderMonth(month, spoken)));
    }
    case 'coverage':
      return named(words.coverage, words.coverageLead);
    case 'search':
      return named(words.search);
    case 'search-help':
      return named(words.searchHelp, words.searchHelpLead);
    case 'feeds':
      return named(words.feeds, words.feedsLead);
    case 'not-found':
      return named(words.notFound);
    case 'kakao':
      return named(words.kakao);
  }
}
