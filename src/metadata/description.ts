import { opening } from '#lib/text.ts';
import type { HtmlPage, Teaser } from '#model/facts.ts';
import type { Imprint } from '#model/imprint.ts';
import {
  archivePath,
  dayPath,
  entryPath,
  type IndexKind,
  indexPath,
  onThisDayPath,
  type SitePath,
} from '#model/paths.ts';
import { type InterfaceLanguage, interfaceLanguage, nameIn } from '#model/publication.ts';
import { browseWording } from '#model/wording/browse.ts';
import { frameWording } from '#model/wording/frame.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';
import { renderDay, renderDayWithWeekday, renderMonth, timeWording } from '#model/wording/time.ts';

/** What a page is called, and the way to it. */
export interface Description {
  /** Empty on the front page, which bears the publication’s name. */
  readonly title: string;
  readonly text?: string;
  readonly lang: string;
  /** The pages above it, the archive first, itself left out. */
  readonly way: readonly { readonly name: string; readonly path: SitePath }[];
}

const longest = 200;

/** The title and description of any page. */
export function describe(page: HtmlPage, imprint: Imprint): Description {
  switch (page.layout) {
    case 'article': {
      const { title, description, language, published, circa } = page.facts;
      const dated = published.day.slice(0, circa === 'year' ? 4 : circa === 'month' ? 7 : 10);
      return { title, text: description, lang: language, way: wayTo(dated, spokenFor(language, imprint)) };
    }
    case 'hand-page':
      return { title: page.facts.title, text: page.facts.description, lang: page.facts.language, way: [] };
    case 'front':
      return front(page.facts, imprint);
    case 'gone': {
      const { language, day } = page.facts;
      const spoken = spokenFor(language, imprint);
      return { title: specialPagesWording(spoken).gone, lang: language, way: wayTo(day, spoken) };
    }
    case 'day':
    case 'month':
    case 'year':
    case 'archive':
    case 'on-this-day':
      return calendar(page, imprint);
    case 'index':
    case 'entry':
    case 'entry-year':
      return index(page, imprint);
    case 'redirect':
    case 'corrections':
    case 'pictures':
    case 'coverage':
    case 'search':
    case 'search-help':
    case 'feeds':
    case 'not-found':
    case 'kakao':
      return single(page, imprint);
  }
}

type PageOf<Layout extends HtmlPage['layout']> = Extract<HtmlPage, { readonly layout: Layout }>;

function front({ language, lead }: PageOf<'front'>['facts'], imprint: Imprint): Description {
  const text = imprint.description
    ? nameIn(imprint.description, language, imprint.language)
    : imprint.tagline;
  return { title: '', text: text || headlines(lead), lang: language, way: [] };
}

function calendar(
  page: PageOf<'day' | 'month' | 'year' | 'archive' | 'on-this-day'>,
  imprint: Imprint,
): Description {
  const spoken = spokenFor(imprint.language, imprint);
  const words = browseWording(spoken);
  const lang = imprint.language;
  switch (page.layout) {
    case 'day': {
      const { day, circa, count, lead } = page.facts;
      const title = circa ? renderDay(day, spoken, circa) : renderDayWithWeekday(day, spoken);
      const text = lead.length > 0 ? headlines(lead) : count > 0 ? words.articles(count) : words.emptyDay;
      return { title, text, lang, way: wayTo(day, spoken).slice(0, -1) };
    }
    case 'month': {
      const { month, count } = page.facts;
      return {
        title: renderMonth(month, spoken),
        text: words.articles(count),
        lang,
        way: wayTo(month, spoken).slice(0, -1),
      };
    }
    case 'year': {
      const { year, count } = page.facts;
      return {
        title: renderMonth(year, spoken),
        text: words.articles(count),
        lang,
        way: wayTo(year, spoken).slice(0, -1),
      };
    }
    case 'archive': {
      const { count, first, last } = page.facts;
      const text =
        first && last
          ? words.archiveStanding(
              count,
              renderDay(first.day, spoken, first.circa),
              renderDay(last.day, spoken, last.circa),
            )
          : words.emptyArchive;
      return { title: frameWording(spoken).archive, text, lang, way: [] };
    }
    case 'on-this-day': {
      const { monthAndDay } = page.facts;
      if (monthAndDay === undefined)
        return { title: words.onThisDay, text: words.onThisDayLead, lang, way: [] };
      const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
      const title = words.onThisDayOf(timeWording(spoken).monthAndDay(month, day));
      return {
        title,
        text: words.onThisDayLead,
        lang,
        way: [{ name: words.onThisDay, path: onThisDayPath }],
      };
    }
  }
}

function index(page: PageOf<'index' | 'entry' | 'entry-year'>, imprint: Imprint): Description {
  const spoken = spokenFor(imprint.language, imprint);
  const words = browseWording(spoken);
  const lang = imprint.language;
  const above = (kind: IndexKind) => ({ name: words.kinds[kind], path: indexPath(kind) });
  switch (page.layout) {
    case 'index': {
      const { kind, letter, count } = page.facts;
      const text = words.entries(kind, count);
      return letter === undefined
        ? { title: words.kinds[kind], text, lang, way: [] }
        : { title: `${words.kinds[kind]}: ${letter}`, text, lang, way: [above(kind)] };
    }
    case 'entry': {
      const { kind, name, description, count, from, fromCirca, to, toCirca } = page.facts;
      const span = words.span(renderDay(from, spoken, fromCirca), renderDay(to, spoken, toCirca));
      return {
        title: name,
        text: description ?? `${words.articles(count)}, ${span}`,
        lang,
        way: [above(kind)],
      };
    }
    case 'entry-year': {
      const { kind, key, name, year, page: number, pages, teasers } = page.facts;
      const title = `${name}, ${renderMonth(year, spoken)}`;
      const numbered = number > 1 ? `${title} – ${words.pageOf(number, pages)}` : title;
      return {
        title: numbered,
        text: headlines(teasers),
        lang,
        way: [above(kind), { name, path: entryPath(kind, key) }],
      };
    }
  }
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

function single(page: PageOf<Single>, imprint: Imprint): Description {
  const language = 'language' in page.facts ? page.facts.language : imprint.language;
  const spoken = spokenFor(language, imprint);
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
      const { month } = page.facts;
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

/** The way through the archive to a day, month or year, that page itself included. */
function wayTo(time: string, spoken: InterfaceLanguage): Description['way'] {
  const [year = '', month, day] = time.split('-');
  const { months, year: yearName, monthAndDay } = timeWording(spoken);
  const way = [
    { name: frameWording(spoken).archive, path: archivePath },
    { name: yearName(Number(year)), path: dayPath(year) },
  ];
  if (month) way.push({ name: months[Number(month) - 1] ?? month, path: dayPath(`${year}-${month}`) });
  if (month && day) way.push({ name: monthAndDay(Number(month), Number(day)), path: dayPath(time) });
  return way;
}

function headlines(teasers: readonly Teaser[]): string {
  return opening(
    teasers
      .slice(0, 4)
      .map(({ title }) => title)
      .join(' · '),
    longest,
  );
}

function spokenFor(language: string, imprint: Imprint): InterfaceLanguage {
  return interfaceLanguage(language, imprint.languages);
}
