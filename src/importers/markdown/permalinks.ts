import { slug } from '#lib/slug.ts';

/** What a pattern of addresses is filled with. */
export interface PermalinkParts {
  /** `2011-03-02` and, if known, `07:05:09`, as the source writes them. */
  readonly date: string;
  readonly time?: string;
  /** The name without day and ending. */
  readonly name: string;
  readonly title: string;
  /** The `slug` of the front matter. */
  readonly slug?: string;
  readonly categories: readonly string[];
  /** Folders between the content root and the file. */
  readonly sections: readonly string[];
}

const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Fills a pattern of Jekyll or Hugo; undefined when it holds a word that is not known here. */
export function fillPermalink(pattern: string, parts: PermalinkParts): string | undefined {
  const form = jekyllStyles[pattern] ?? pattern;
  let unknown = false;
  const filled = form.replace(/:([a-z_]+)(?:\[[^\]]*\])?/g, (_, word: string) => {
    const value = partFor(word, parts);
    if (value === undefined) unknown = true;
    return value ?? '';
  });
  if (unknown) return undefined;
  return `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
}

function partFor(
  word: string,
  { date, time, name, title, slug: own, categories, sections }: PermalinkParts,
): string | undefined {
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '00', minute = '00', second = '00'] = (time ?? '').split(':');
  const words: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day,
    hour,
    minute,
    second,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(day)),
    monthname: months[Number(month) - 1],
    long_month: capital(months[Number(month) - 1]),
    short_month: capital(months[Number(month) - 1])?.slice(0, 3),
    y_day: dayOfYear(date).padStart(3, '0'),
    yearday: dayOfYear(date),
    title: own ?? name,
    name,
    filename: name,
    contentbasename: name,
    slug: own ?? slug(title),
    slugorfilename: own ?? name,
    slugorcontentbasename: own ?? name,
    categories: categories.map((one) => one.toLowerCase().replace(/\s+/g, '%20')).join('/'),
    slugified_categories: categories.map(slug).join('/'),
    section: sections[0] ?? '',
    sections: sections.join('/'),
    output_ext: '.html',
  };
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

function capital(word: string | undefined): string | undefined {
  return word && word[0]?.toUpperCase() + word.slice(1);
}

function dayOfYear(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  const first = Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`);
  return String(Math.round((at - first) / 86_400_000) + 1);
}
