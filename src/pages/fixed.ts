import type { FeedsPageFacts, HandPageFacts, PlainFacts, SearchFacts } from '#model/facts.ts';
import type { Page, PictureFile } from '#model/page.ts';
import {
  atomPath,
  feedPath,
  feedsPath,
  frontPath,
  indexKinds,
  jsonFeedPath,
  kakaoSharePath,
  languageFrontPath,
  notFoundPath,
  searchHelpPath,
  searchPath,
} from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { feedsWording } from '#model/wording/feeds.ts';
import type { Edition } from './edition.ts';

const largestFeeds = 100;

/** The hand-written pages. */
export function handPages(edition: Edition): Page<'hand-page', HandPageFacts>[] {
  return edition.handPages.map(({ pictures, ...page }) => {
    const shown: Record<string, PictureFile> = {};
    for (const file of pictures) {
      const found = edition.pictureFile(file);
      if (found) shown[file] = found;
    }
    return { path: page.path, layout: 'hand-page', facts: { ...page, pictures: shown } };
  });
}

/** Search, its help, the page for addresses that do not exist; with a key of Kakao’s the way there. */
export function plainPages(
  edition: Edition,
): (Page<'search', SearchFacts> | Page<'search-help' | 'not-found' | 'kakao', PlainFacts>)[] {
  const { publication } = edition.archive;
  const { language, share } = publication;
  const kakao: Page<'kakao', PlainFacts> = {
    path: kakaoSharePath,
    layout: 'kakao',
    facts: { language, path: kakaoSharePath },
  };
  return [
    { path: searchPath, layout: 'search', facts: { language } },
    { path: searchHelpPath, layout: 'search-help', facts: { language, path: searchHelpPath } },
    { path: notFoundPath, layout: 'not-found', facts: { language, path: notFoundPath } },
    ...(share.kakao === undefined ? [] : [kakao]),
  ];
}

/** `/feeds/`: the main feeds, those of languages and sections, and the hundred largest others. */
export function feedsPage(edition: Edition): Page<'feeds', FeedsPageFacts> {
  const { archive } = edition;
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
    facts: { main, groups: groups.filter(({ feeds }) => feeds.length > 0) },
  };
}
