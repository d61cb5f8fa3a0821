import { posix } from 'node:path';
import { type ArticlePlan, type Corpus, planArticle } from '../corpus/corpus.ts';
import { type FrontMatter, generateFrontMatter } from '../corpus/generate-article.ts';
import { generateText } from '../corpus/generate-text.ts';

/** Hugo taxonomies, each with the front-matter key that holds its entries. */
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

/** An article as a file of Hugo’s content folder. */
export interface HugoArticle {
  /** `2024/12/21/slug.md` below `content`. */
  readonly path: string;
  readonly day: string;
  readonly text: string;
  readonly hasPicture: boolean;
}

/** Returns a function that converts article n. Call it in order of n: it numbers the pages of each entry’s year. */
export function hugoConverter(corpus: Corpus): (n: number) => HugoArticle {
  const large = largeEntries(corpus);
  const counts = new Map<string, number>();
  const yearPage = (entry: string, year: string) => {
    const count = (counts.get(`${entry}-${year}`) ?? 0) + 1;
    counts.set(`${entry}-${year}`, count);
    const page = Math.ceil(count / articlesOnPage);
    return `${entry}-${year}${page > 1 ? `-${page}` : ''}`;
  };
  return (n) => {
    const article = planArticle(corpus, n);
    const frontMatter = generateFrontMatter(corpus, article);
    const { day } = article;
    const { image } = frontMatter;
    const named = namedEntries(frontMatter).filter((entry) => large.has(entry));
    const text = generateText(corpus, article).replace(
      /\]\(([^)\s]+)/g,
      (_, to: string) => `](${siteAddress(to, article.file)}`,
    );
    const ownFields = {
      ...hugoFrontMatter(frontMatter, article, text),
      'entry-years': named.map((entry) => yearPage(entry, day.slice(0, 4))),
    };
    const path = `${contentPath(article.file)}.md`;
    return { path, day, text: hugoPage(ownFields, text), hasPicture: image !== undefined };
  };
}

/** Renders a file of Hugo’s content folder. */
export function hugoPage(frontMatter: FrontMatter, text = ''): string {
  const fields = Object.entries(frontMatter).filter(([, value]) => value !== undefined);
  const rows = fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${rows.join('')}---\n\n${text}`;
}

/** `2024/12/21-slug.md` → `2024/12/21/slug` */
const contentPath = (file: string): string => file.replace(/\/(\d\d)-([^/]+)\.md$/, '/$1/$2');

/** Converts a relative path between two files of the archive to an address on the site. */
function siteAddress(path: string, from: string): string {
  const below = posix.join(posix.dirname(from), path);
  return below.endsWith('.md') ? `/${contentPath(below)}/` : `/${below}`;
}

function entriesOf(frontMatter: FrontMatter, key: string): readonly string[] {
  const value = frontMatter[key];
  return (Array.isArray(value) ? value : [value]).filter((entry) => typeof entry === 'string');
}

/** `topics-money`, `people-ada-selden` …: every index entry of the article. */
export function namedEntries(frontMatter: FrontMatter): readonly string[] {
  return taxonomies.flatMap(([kind, key]) => entriesOf(frontMatter, key).map((entry) => `${kind}-${entry}`));
}

/** Entries with more articles than fit on one page; they have pages by year. */
function largeEntries(corpus: Corpus): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let n = 0; n < corpus.size; n++) {
    for (const entry of namedEntries(generateFrontMatter(corpus, planArticle(corpus, n)))) {
      counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > articlesOnPage).map(([entry]) => entry));
}

function hugoFrontMatter(frontMatter: FrontMatter, { day, file }: ArticlePlan, text: string): FrontMatter {
  const { title, date, language, summary, dateline, image, corrections, type, rank, section } = frontMatter;
  const terms = taxonomies.map(([kind, key]) => [kind, entriesOf(frontMatter, key)] as const);
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
    'news-section': section,
    ...Object.fromEntries(terms.filter(([, entries]) => entries.length > 0)),
    'on-this-day': [day.slice(5)],
  };
}

function isPicture(image: unknown): image is { readonly src: string } {
  return typeof image === 'object' && image !== null && 'src' in image && typeof image.src === 'string';
}
