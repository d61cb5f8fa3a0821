import type { Page } from '#model/page.ts';
import type { FeedsPageData } from '#model/page-data.ts';
import {
  atomPath,
  feedPath,
  feedsPath,
  frontPath,
  indexKinds,
  jsonFeedPath,
  languageFrontPath,
} from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { feedsWording } from '#model/wording/feeds.ts';
import type { SiteContent } from './site-content.ts';

const largestFeeds = 100;

/** `/feeds/`: the main feeds, those of languages and sections, and the 100 largest others. */
export function feedsPage(content: SiteContent): Page<'feeds', FeedsPageData> {
  const { archive } = content;
  const { publication } = archive;
  const main = [
    { name: publication.name, path: feedPath(frontPath), format: 'RSS' },
    { name: publication.name, path: atomPath, format: 'Atom' },
    { name: publication.name, path: jsonFeedPath, format: 'JSON Feed' },
    ...publication.interface.slice(1).map((language) => ({
      name: feedsWording(language).titleOf(publication.name, feedsWording(language).ownLanguage),
      path: feedPath(languageFrontPath(language)),
      format: 'RSS',
    })),
  ];
  const all = indexKinds.flatMap((kind) =>
    [...archive.indexes[kind].values()].filter((entry) => entry.hasFeed),
  );
  const sections = all.filter((entry) => entry.kind === 'sections');
  const others = all.filter((entry) => entry.kind !== 'sections');
  others.sort((a, b) => b.articles.length - a.articles.length || (a.key < b.key ? -1 : 1));
  const shown = [...sections, ...others.slice(0, largestFeeds)];
  const groups = indexKinds.map((kind) => ({
    kind,
    feeds: shown.flatMap((entry) =>
      entry.kind === kind && entry.path
        ? [
            {
              name: nameIn(entry.names, publication.language, publication.language),
              path: feedPath(entry.path),
            },
          ]
        : [],
    ),
  }));
  return {
    path: feedsPath,
    layout: 'feeds',
    data: { main, groups: groups.filter(({ feeds }) => feeds.length > 0) },
  };
}
