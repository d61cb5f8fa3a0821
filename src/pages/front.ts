import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import type { FrontData } from '#model/page-data.ts';
import { frontPath, languageFrontPath } from '#model/paths.ts';
import { interfaceLanguage, nameIn } from '#model/publication.ts';
import { largestEntries } from './indexes.ts';
import { rankDay } from './ranking.ts';
import type { SiteContent } from './site-content.ts';

const leadStories = 3;
const newest = 14;
const runningStories = 3;
const perStory = 5;
const perSection = 4;
const topicsShown = 30;

/** The front page in each interface language. */
export function frontPages(content: SiteContent): Page<'front', FrontData>[] {
  const { publication } = content.archive;
  return publication.interface.map((language, index) => ({
    path: index === 0 ? frontPath : languageFrontPath(language),
    layout: 'front',
    data: frontData(content, index === 0 ? publication.language : language),
  }));
}

function frontData(content: SiteContent, language: string): FrontData {
  const { archive } = content;
  const languages = archive.publication.interface;
  const shownLanguage = interfaceLanguage(language, languages);
  const own = archive.articles.filter(
    (article) => interfaceLanguage(article.language, languages) === shownLanguage,
  );
  const day = own.at(-1)?.day;
  const ofDay = rankDay(own.slice(own.findLastIndex((article) => article.day !== day) + 1), language);
  const lead = ofDay.slice(0, leadStories);
  const earlier = own
    .slice(0, own.length - ofDay.length)
    .slice(-newest)
    .reverse();
  const rest = [...ofDay.slice(leadStories), ...earlier].slice(0, newest);
  const alreadyShown = new Set([...lead, ...rest]);
  const teaser = (article: Article) => content.teaserIn(article, language);
  return {
    language,
    ...(day && { day }),
    lead: lead.map(teaser),
    rest: rest.map(teaser),
    sections: sectionsBelow(content, language, own, alreadyShown),
    stories: storiesRunning(content, language),
    topics: largestEntries(archive, 'topics', topicsShown, language),
    months: [...archive.months].map(([of, articles]) => ({ of, count: articles.length })),
  };
}

/** The newest articles of each section, without those already shown above. */
function sectionsBelow(
  content: SiteContent,
  language: string,
  own: readonly Article[],
  above: ReadonlySet<Article>,
): FrontData['sections'] {
  const { archive } = content;
  const { publication } = archive;
  const ownSet = new Set(own);
  return [...publication.entries.sections.keys()].flatMap((key) => {
    const entry = archive.indexes.sections.get(key);
    if (!entry?.path) return [];
    const articles: Article[] = [];
    for (let at = entry.articles.length - 1; at >= 0 && articles.length < perSection; at--) {
      const article = entry.articles[at];
      if (article && ownSet.has(article) && !above.has(article)) articles.push(article);
    }
    if (articles.length === 0) return [];
    const section = { name: nameIn(entry.names, language, publication.language), path: entry.path };
    return [{ section, teasers: articles.map((article) => content.teaserIn(article, language)) }];
  });
}

/** The most recently updated stories, each with its newest articles. */
function storiesRunning(content: SiteContent, language: string): FrontData['stories'] {
  const { archive } = content;
  const stories = [...archive.indexes.stories.values()].filter((story) => story.path);
  const lastOf = (story: (typeof stories)[number]) => story.articles.at(-1)?.published.utc ?? '';
  stories.sort((a, b) => (lastOf(a) < lastOf(b) ? 1 : lastOf(a) > lastOf(b) ? -1 : a.key < b.key ? -1 : 1));
  return stories.slice(0, runningStories).flatMap((story) => {
    if (!story.path) return [];
    const name = nameIn(story.names, language, archive.publication.language);
    const own = story.articles.filter((article) => article.language === language);
    const teasers = (own.length ? own : story.articles)
      .slice(-perStory)
      .reverse()
      .map((article) => content.teaserIn(article, language));
    return [{ story: { name, path: story.path }, count: story.articles.length, teasers }];
  });
}
