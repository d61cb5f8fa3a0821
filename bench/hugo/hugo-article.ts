import { posix } from 'node:path';
import { type Assignment, assign, type Corpus } from '../corpus/corpus.ts';
import { type MadeFrontMatter, madeFrontMatter } from '../corpus/generate-article.ts';
import { madeText } from '../corpus/generate-text.ts';

/** The indexes of an article: Hugo’s taxonomy, and the key of our front matter with its entries. */
export const taxonomies = [
  ['sections', 'section'],
  ['topics', 'topics'],
  ['people', 'people'],
  ['places', 'places'],
  ['organizations', 'organizations'],
  ['stories', 'story'],
  ['authors', 'authors'],
  ['agencies', 'agency'],
] as const;

const articlesOnPage = 50;

/** An article as Hugo’s content folder takes it. */
export interface HugoArticle {
  /** `2024/12/21/slug.md` below `content`. */
  readonly path: string;
  readonly day: string;
  readonly text: string;
  readonly pictured: boolean;
}

/** Transcribes articles; ask for them in order of time, since pages of an entry’s year are counted on the way. */
export function hugoTranscriber(corpus: Corpus): (n: number) => HugoArticle {
  const large = entriesWithYears(corpus);
  const counts = new Map<string, number>();
  const yearPage = (entry: string, year: string) => {
    const count = (counts.get(`${entry}-${year}`) ?? 0) + 1;
    counts.set(`${entry}-${year}`, count);
    const page = Math.ceil(count / articlesOnPage);
    return `${entry}-${year}${page > 1 ? `-${page}` : ''}`;
  };
  return (n) => {
    const article = assign(corpus, n);
    const matter = madeFrontMatter(corpus, article);
    const { day } = article;
    const { image } = matter;
    const named = namedEntries(matter).filter((entry) => large.has(entry));
    const text = madeText(corpus, article).replace(
      /\]\(([^)\s]+)/g,
      (_, to: string) => `](${siteAddress(to, article.file)}`,
    );
    const own = {
      ...hugoFrontMatter(matter, article, text),
      'entry-years': named.map((entry) => yearPage(entry, day.slice(0, 4))),
    };
    const path = `${contentPath(article.file)}.md`;
    return { path, day, text: hugoPage(own, text), pictured: image !== undefined };
  };
}

/** A file of Hugo’s content folder. */
export function hugoPage(matter: MadeFrontMatter, text = ''): string {
  const given = Object.entries(matter).filter(([, value]) => value !== undefined);
  const rows = given.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${rows.join('')}---\n\n${text}`;
}

/** `2024/12/21-slug.md` → `2024/12/21/slug` */
const contentPath = (file: string): string => file.replace(/\/(\d\d)-([^/]+)\.md$/, '/$1/$2');

/** A path from one file of the archive to another as the address that the other has on the site. */
function siteAddress(path: string, from: string): string {
  const below = posix.join(posix.dirname(from), path);
  return below.endsWith('.md') ? `/${contentPath(below)}/` : `/${below}`;
}

function entriesOf(matter: MadeFrontMatter, key: string): readonly string[] {
  const given = matter[key];
  return (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string');
}

/** `topics-money`, `people-ada-selden` …: every entry that the article stands in. */
export function namedEntries(matter: MadeFrontMatter): readonly string[] {
  return taxonomies.flatMap(([kind, key]) => entriesOf(matter, key).map((entry) => `${kind}-${entry}`));
}

/** Entries with more articles than their own page shows: they have pages by year. */
function entriesWithYears(corpus: Corpus): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let n = 0; n < corpus.size; n++) {
    for (const entry of namedEntries(madeFrontMatter(corpus, assign(corpus, n)))) {
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > articlesOnPage).map(([entry]) => entry));
}

function hugoFrontMatter(matter: MadeFrontMatter, { day, file }: Assignment, text: string): MadeFrontMatter {
  const { title, date, language, summary, dateline, image, corrections, type, rank, section } = matter;
  const terms = taxonomies.map(([kind, key]) => [kind, entriesOf(matter, key)] as const);
  return {
    title,
    date: typeof date === 'string' ? `${date.replace(' ', 'T')}:00+09:00` : `${day}T00:00:00+09:00`,
    language,
    summary,
    opening: summary === undefined ? text.slice(0, Math.min(300, text.indexOf('\n'))) : undefined,
    dateline,
    image: isPicture(image) ? { ...image, src: siteAddress(image.src, file) } : undefined,
    corrections,
    genre: type,
    weight: rank,
    desk: section,
    ...Object.fromEntries(terms.filter(([, entries]) => entries.length > 0)),
    'on-this-day': [day.slice(5)],
  };
}

function isPicture(image: unknown): image is { readonly src: string } {
  return typeof image === 'object' && image !== null && 'src' in image && typeof image.src === 'string';
}
