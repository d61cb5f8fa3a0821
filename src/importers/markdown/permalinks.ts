import { slug } from '#lib/slug.ts';

/** The values of the placeholders in a permalink. */
export interface PermalinkParts {
  /** `2011-03-02` and, if known, `07:05:09`, in the zone of the source. */
  readonly date: string;
  readonly time?: string;
  /** The file name without date and extension. */
  readonly name: string;
  readonly title: string;
  /** The `slug` in the front matter. */
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

/** Fills in a permalink of Jekyll or Hugo. Undefined if it contains an unknown placeholder. */
export function fillPermalink(pattern: string, parts: PermalinkParts): string | undefined {
  const template = jekyllStyles[pattern] ?? pattern;
  let unknown = false;
  const filled = template.replace(/:([a-z_]+)(?:\[[^\]]*\])?/g, (_, placeholder: string) => {
    const value = partFor(placeholder, parts);
    if (value === undefined) unknown = true;
    return value ?? '';
  });
  if (unknown) return undefined;
  return `/${filled}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/');
}

function partFor(
  placeholder: string,
  { date, time, name, title, slug: ownSlug, categories, sections }: PermalinkParts,
): string | undefined {
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '00', minute = '00', second = '00'] = (time ?? '').split(':');
  const values: Readonly<Record<string, string | undefined>> = {
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
    long_month: capitalize(months[Number(month) - 1]),
    short_month: capitalize(months[Number(month) - 1])?.slice(0, 3),
    y_day: dayOfYear(date).padStart(3, '0'),
    yearday: dayOfYear(date),
    title: ownSlug ?? name,
    name,
    filename: name,
    contentbasename: name,
    slug: ownSlug ?? slug(title),
    slugorfilename: ownSlug ?? name,
    slugorcontentbasename: ownSlug ?? name,
    categories: categories.map((name) => name.toLowerCase().replace(/\s+/g, '%20')).join('/'),
    slugified_categories: categories.map(slug).join('/'),
    section: sections[0] ?? '',
    sections: sections.join('/'),
    output_ext: '.html',
  };
  return Object.hasOwn(values, placeholder) ? values[placeholder] : undefined;
}

function capitalize(placeholder: string | undefined): string | undefined {
  return placeholder && placeholder[0]?.toUpperCase() + placeholder.slice(1);
}

function dayOfYear(date: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  const first = Date.parse(`${date.slice(0, 4)}-01-01T00:00:00Z`);
  return String(Math.round((at - first) / 86_400_000) + 1);
}
