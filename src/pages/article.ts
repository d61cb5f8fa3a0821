import { foldText } from '#lib/text.ts';
import type { ArticleEntries, Entry } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import { plainFieldsFor } from '#model/article-fields.ts';
import type { Link, Page, PictureFile } from '#model/page.ts';
import type {
  ArticleData,
  AuthorInPage,
  GoneData,
  StoryInPage,
  TableInPage,
  Teaser,
} from '#model/page-data.ts';
import { filePath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { rankDay } from './ranking.ts';
import { relatedInYear } from './related.ts';
import { entryLink, pictureInPage, type SiteContent } from './site-content.ts';

const topOfDay = 10;
const olderOfStory = 5;
/** How many articles back and ahead in a story are considered, so that old pages do not change. */
export const reachInStory = 40;

/** The article pages of a year. */
export function* articlePages(content: SiteContent, year: string): Generator<Page<'article', ArticleData>> {
  const { archive } = content;
  const related = relatedInYear(archive, year);
  const placeInStory = new Map<Entry, Map<Article, number>>();
  const daysAround = new Map<string, DayAround>();
  for (const article of archive.years.get(year) ?? []) {
    const ofDay = `${article.day} ${article.circa} ${article.language}`;
    const day = daysAround.get(ofDay) ?? dayAround(content, article);
    daysAround.set(ofDay, day);
    const data = articleData(content, article, day, placeInStory);
    const near = (related.get(article) ?? []).map(content.briefOf);
    yield { path: article.path, layout: 'article', data: { ...data, related: near } };
  }
}

/** The notices that replace withdrawn articles. */
export function gonePages(content: SiteContent): Page<'gone', GoneData>[] {
  return content.archive.gone.flatMap((article) => {
    const { gone, path, language, day } = article;
    return gone
      ? [{ path, layout: 'gone', data: { path, date: gone.date, reason: gone.reason, language, day } }]
      : [];
  });
}

/** The articles of one day in the same language and with the same date precision. */
interface DayAround {
  readonly articles: readonly Article[];
  readonly places: ReadonlyMap<Article, number>;
  readonly top: readonly Teaser[];
}

function dayAround(content: SiteContent, article: Article): DayAround {
  const articles = (content.archive.days.get(article.day) ?? []).filter(
    ({ language, circa }) => language === article.language && circa === article.circa,
  );
  const ranked = rankDay(articles, article.language);
  return {
    articles,
    places: new Map(articles.map((one, place) => [one, place])),
    top: ranked.slice(0, topOfDay).map(content.briefOf),
  };
}

function articleData(
  content: SiteContent,
  article: Article,
  day: DayAround,
  placeInStory: Map<Entry, Map<Article, number>>,
): Omit<ArticleData, 'related'> {
  const { archive } = content;
  const entries = archive.entriesOf(article);
  const links = namedIn(entries, article.language, archive.publication.language);
  const [story] = entries.stories;
  const image = article.image && pictureInPage(article.image, content.pictureFile);
  const rights = rightsOf(content, article);
  const place = day.places.get(article) ?? 0;
  const previous = day.articles[place - 1];
  const next = day.articles[place + 1];
  return {
    ...written(article),
    ...links,
    id: archive.idOf(article),
    ...(image && { image }),
    images: article.images.flatMap((picture) => pictureInPage(picture, content.pictureFile) ?? []),
    pictures: textPictures(content, article),
    tables: linkedTables(content, article),
    translations: translationsOf(content, article),
    ...(rights && { rights }),
    ...(story && { story: storyAround(content, article, story, placeInStory) }),
    repeatsAgency: repeatsAgency(article, entries.agencies[0]),
    dayTop: day.top,
    ...(previous && { previous: linkTo(previous) }),
    ...(next && { next: linkTo(next) }),
  };
}

const plainFields = plainFieldsFor('page', 'head', 'json-ld');

/** The data that comes directly from the article file. */
function written(article: Article) {
  const { updated, summary, text } = article;
  return {
    ...plainFields(article),
    file: article.file,
    textHash: text.hash,
    path: article.path,
    description: summary ?? text.opening,
    language: article.language,
    type: article.type,
    published: article.published,
    ...(updated && { updated }),
    words: text.words,
    minutes: text.minutes,
    headings: text.headings,
    contributors: article.contributors,
    corrections: article.corrections,
    noindex: article.noindex,
  };
}

/** The entries of an article as links, named in the article’s language. */
function namedIn(entries: ArticleEntries, language: string, fallback: string) {
  const link = (entry: Entry) => entryLink(entry, language, fallback);
  const withUrl = (entry: Entry) => ({ ...link(entry), ...(entry.url && { url: entry.url }) });
  const [section] = entries.sections;
  const [series] = entries.series;
  const [agency] = entries.agencies;
  return {
    ...(section && { section: link(section) }),
    topics: entries.topics.map(link),
    people: entries.people.map(link),
    places: entries.places.map(link),
    organizations: entries.organizations.map(link),
    ...(series && { series: link(series) }),
    authors: entries.authors.map((entry) => ({ ...withUrl(entry), ...citedAs(entry, link(entry).name) })),
    ...(agency && { agency: withUrl(agency) }),
  };
}

/** How citations name an author: an organization literally, a person by the sort key if it is the same name. */
function citedAs(
  { organization, sort }: Entry,
  name: string,
): Pick<AuthorInPage, 'inverted' | 'organization'> {
  if (organization) return { organization };
  const nameParts = (text: string) => foldText(text).split(/,? /).sort().join(' ');
  return /^[^,]+, [^,]+$/.test(sort) && nameParts(sort) === nameParts(name) ? { inverted: sort } : {};
}

/** True if the text ends with the name of its own agency, which the page already credits. */
function repeatsAgency({ text }: Article, agency: Entry | undefined): boolean {
  if (text.closingTag === undefined || !agency) return false;
  const tag = foldText(text.closingTag);
  return [agency.key, ...Object.values(agency.names), ...agency.aliases].some(
    (name) => foldText(name) === tag,
  );
}

function textPictures(content: SiteContent, article: Article): Record<string, PictureFile> {
  const pictures: Record<string, PictureFile> = {};
  for (const { file } of article.text.pictures) {
    const found = content.pictureFile(file);
    if (found) pictures[file] = found;
  }
  return pictures;
}

/** The tables of the linked files, each file once. */
function linkedTables(content: SiteContent, { text }: Article): TableInPage[] {
  const tables = new Map<string, TableInPage>();
  for (const { file, title } of text.links) {
    const table = tables.has(file) ? undefined : content.tableIn(file);
    if (!table) continue;
    const name = file.split('/').at(-1) ?? file;
    tables.set(file, { ...table, path: filePath(file), name, ...(title && { caption: title }) });
  }
  return [...tables.values()];
}

function translationsOf({ archive }: SiteContent, article: Article): ArticleData['translations'] {
  return Object.entries(article.translations).flatMap(([language, file]) => {
    const translation = archive.byFile.get(file);
    return translation ? [{ language, path: translation.path, title: translation.title }] : [];
  });
}

export function rightsOf({ archive }: SiteContent, article: Article): ArticleData['rights'] {
  const [agency] = archive.entriesOf(article).agencies;
  const stated = article.rights ?? agency?.rights ?? (agency ? undefined : archive.publication.rights);
  if (stated === undefined) return undefined;
  const licence = archive.publication.licences.get(stated);
  if (!licence) {
    const { language } = archive.publication;
    const otherLanguage = article.rights === undefined && language !== article.language;
    return { text: stated, ...(otherLanguage && { lang: language }), reuse: false };
  }
  const text = nameIn(licence.names, article.language, archive.publication.language);
  return { text, ...(licence.url && { url: licence.url }), reuse: licence.reuse };
}

/** The previous articles of the running story, and the next one. Positions are computed once per story. */
function storyAround(
  content: SiteContent,
  article: Article,
  story: Entry,
  placeInStory: Map<Entry, Map<Article, number>>,
): StoryInPage {
  const places = placeInStory.get(story) ?? new Map(story.articles.map((one, place) => [one, place]));
  placeInStory.set(story, places);
  const place = places.get(article) ?? 0;
  const sameLanguage = (one: Article) => one.language === article.language;
  const older: Article[] = [];
  const furthest = Math.max(0, place - reachInStory);
  for (let at = place - 1; at >= furthest && older.length < olderOfStory; at--) {
    const one = story.articles[at];
    if (one && sameLanguage(one)) older.push(one);
  }
  const next = story.articles.slice(place + 1, place + 1 + reachInStory).find(sameLanguage);
  return {
    story: entryLink(story, article.language, content.archive.publication.language),
    older: older.map(content.briefOf),
    ...(next && { next: content.briefOf(next) }),
  };
}

function linkTo(article: Article): Link {
  return { name: article.title, path: article.path, lang: article.language };
}
