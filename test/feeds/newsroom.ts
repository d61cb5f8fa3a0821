import type { MachineContext } from '#feeds/machine-context.ts';
import type { MachinePage } from '#feeds/machine-data.ts';
import { renderMachine } from '#feeds/render-machine.ts';
import type { Archive } from '#model/archive.ts';
import type { Article } from '#model/article.ts';
import { buildArchive, byKind } from '#model/build-archive.ts';
import type { Html, PictureFile } from '#model/page.ts';
import { type ArchiveFile, articlePath, assetPath, filePath, parseArticleFile } from '#model/paths.ts';
import type { KnownEntry, Publication } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { encodePositions } from '#model/source-positions.ts';
import type { IsoDay, Moment } from '#model/time.ts';
import { dayMoment, parseMoment } from '#model/time.ts';
import { footerLinks } from '#pages/footer-links.ts';
import { buildSiteContent, type SiteContent } from '#pages/site-content.ts';

export const zone = 'Asia/Seoul';

/** Parses a day or time from front matter. */
export function moment(text: string, inZone = zone): Moment {
  const parsed = parseMoment(text, inZone);
  if ('reason' in parsed) throw new Error(parsed.reason);
  return parsed;
}

/** The path of an archive file. */
export const file = (path: string): ArchiveFile => path as ArchiveFile;

/** A small bilingual publication with sections, topics, people, authors and an agency. */
export function publicationOf(fields: Partial<Publication> = {}): Publication {
  const entry = (
    key: string,
    names: Readonly<Record<string, string>>,
    more: Partial<KnownEntry> = {},
  ): [string, KnownEntry] => [key, { key, names, aliases: [], dates: [], ...more }];
  return {
    name: 'The Courier',
    tagline: 'A paper of record',
    url: 'https://courier.example',
    base: '',
    language: 'en',
    timezone: zone,
    timezoneName: { en: 'KST', ko: '한국시간' },
    description: { en: 'All the news of one winter.', ko: '한 겨울의 모든 소식.' },
    rights: 'The Courier. All rights reserved.',
    interface: ['en', 'ko'],
    entries: {
      ...byKind(() => new Map<string, KnownEntry>()),
      sections: new Map([entry('politics', { en: 'Politics', ko: '정치' })]),
      topics: new Map([
        entry('martial-law', { en: 'Martial law', ko: '계엄' }),
        entry('q-and-a', { en: 'Q & A <live>' }),
      ]),
      people: new Map([entry('han', { en: 'Han Duck-soo', ko: '한덕수' })]),
      authors: new Map([
        entry('politics-desk', { en: 'Courier politics desk', ko: '쿠리어 정치부' }, { organization: true }),
        entry('hong', { en: 'Hong Gil-dong', ko: '홍길동' }, { sort: 'Hong, Gil-dong' }),
      ]),
      agencies: new Map([entry('hangang-wire', { en: 'Hangang Wire', ko: '한강와이어' })]),
    },
    licences: new Map([
      [
        'cc',
        { names: { '': 'CC BY 4.0' }, url: 'https://creativecommons.org/licenses/by/4.0/', reuse: true },
      ],
    ]),
    share: { networks: [] },
    redirects: new Map(),
    robots: [],
    alternates: [],
    silentChanges: 'warning',
    ...fields,
  };
}

/** An article with default values, published on the day in its path. */
export function articleOf(path: string, fields: Partial<Article> = {}): Article {
  const { day, name } = parseArticleFile(path) ?? { day: '2024-12-21', name: 'article' };
  const isoDay = day as IsoDay;
  return {
    file: file(path),
    path: articlePath(isoDay, name),
    day: isoDay,
    published: dayMoment(isoDay, zone),
    title: `Headline of ${name}`,
    language: 'en',
    type: 'news',
    topics: [],
    people: [],
    places: [],
    organizations: [],
    authors: [],
    contributors: [],
    images: [],
    translations: {},
    corrections: [],
    aliases: [],
    draft: false,
    noindex: false,
    text: {
      hash: `hash-of-${name}`,
      wording: '',
      words: 120,
      minutes: 1,
      opening: `How ${name} begins.`,
      headings: [],
      anchors: '',
      links: [],
      pictures: [],
    },
    positions: encodePositions({}),
    ...fields,
  };
}

/** The archive of the articles. */
export function archiveOf(articles: readonly Article[], publication = publicationOf()): Archive {
  return buildArchive({ publication, articles, gone: [] }).archive;
}

/** The site content of the articles. Every file is a picture of 640 by 480 pixels. */
export function contentOf(articles: readonly Article[], publication = publicationOf()): SiteContent {
  return buildSiteContent(archiveOf(articles, publication), pictureFile, []);
}

export function pictureFile(of: ArchiveFile): PictureFile {
  const type = of.endsWith('.svg') ? 'image/svg+xml' : 'image/jpeg';
  return { path: filePath(of), width: 640, height: 480, type, bytes: 12345, sizes: [] };
}

/** The site settings of a publication. */
export function settingsOf(publication = publicationOf()): SiteSettings {
  const { name, tagline, url, base, language, timezone, timezoneName, share, alternates } = publication;
  const { description, rights, hub, issn, founded, contact } = publication;
  return {
    ...{
      name,
      tagline,
      url,
      base,
      language,
      languages: publication.interface,
      timezone,
      timezoneName,
      share,
      alternates,
    },
    ...(description && { description }),
    ...(rights !== undefined && { rights }),
    ...(hub !== undefined && { hub }),
    ...(issn !== undefined && { issn }),
    ...(founded !== undefined && { founded }),
    ...(contact !== undefined && { contact }),
    navigation: [],
    standalonePages: [],
    footer: footerLinks(),
    assets: {
      css: assetPath('site.css'),
      feedCss: assetPath('feed.css'),
      settingsScript: assetPath('settings.js'),
      script: assetPath('site.js'),
      searchScript: assetPath('search.js'),
      icon: assetPath('icon.svg'),
      iconPng: assetPath('icon.png'),
      card: assetPath('card.png'),
    },
  };
}

/** The context for machine-readable files. Every text has the same HTML and Markdown. */
export function contextOf(
  publication = publicationOf(),
  html = '<p>The text, with a <a href="https://courier.example/about/">link</a>.</p>',
  markdown = 'The *text*.',
): MachineContext {
  return { settings: settingsOf(publication), textOf: () => html as Html, markdownOf: () => markdown };
}

/** Renders the file at a path. */
export function contentAt(pages: Iterable<MachinePage>, path: string, context = contextOf()): string {
  for (const page of pages) if (page.path === path) return renderMachine(page, context);
  throw new Error(`page not found: ${path}`);
}
