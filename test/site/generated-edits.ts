import fc from 'fast-check';

/** The content of a generated article file. */
interface GeneratedArticle {
  readonly day: string;
  readonly name: string;
  readonly title: string;
  readonly time?: string;
  readonly topics: readonly string[];
  readonly section?: string;
  readonly agency?: string;
  readonly story?: string;
  readonly language: string;
  readonly picture?: string;
  readonly embargo?: string;
  readonly correction?: string;
  readonly aliases: readonly string[];
  readonly gone?: string;
  readonly text: string;
}

/** The content of a generated archive, and the number of days that have passed. */
export interface GeneratedArchive {
  readonly articles: readonly GeneratedArticle[];
  readonly redirects: readonly string[];
  readonly tagline: string;
  readonly topicName: string;
  readonly days: number;
}

export const emptyArchive: GeneratedArchive = {
  articles: [],
  redirects: [],
  tagline: 'News of one small port',
  topicName: 'The harbour',
  days: 0,
};

const firstDay = Date.UTC(2024, 11, 21);
const dayAfter = (days: number) => new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10);

/** The `--now` of a build of the archive, UTC. */
export function nowOf({ days }: GeneratedArchive): string {
  return `${dayAfter(days)}T12:00:00Z`;
}

const day = fc.constantFrom(
  '1998-05-01',
  '2011-12-21',
  '2012-02-29',
  '2023-12-31',
  '2024-12-20',
  '2024-12-21',
);
const topics = fc.subarray(['quays', 'Port', 'Ropes', 'Storms', '폭풍', 'Tar', 'Lamps', 'Nets'], {
  maxLength: 3,
});
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });

const anyArticle = fc.record(
  {
    day,
    title: fc.constantFrom(
      'A storm & its “wake”',
      'Ships in the roads',
      '폭풍이 지나간 항구',
      'Ropes <b>and</b> tar',
    ),
    time: fc.constantFrom('08:00', '18:30'),
    topics,
    section: fc.constantFrom('town', 'sport'),
    agency: fc.constantFrom('north-sea-press', 'Town Wire'),
    story: fc.constantFrom('north-quay', 'A long strike'),
    language: fc.constantFrom('en', 'en', 'ko'),
    text: fc.constantFrom(
      'The tide came in.',
      'The *ships* lay still.\n\n## Night\n\nThen the storm came.[^1]\n\n[^1]: At two.',
    ),
  },
  { requiredKeys: ['day', 'title', 'topics', 'language', 'text'] },
);

/** An edit between two builds; `articleIndex` selects the article. */
export const anyEdit = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('add' as const),
      article: anyArticle,
      embargo: optional(fc.integer({ min: 1, max: 3 })),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('edit', 'retitle', 'correct', 'rename', 'add a picture', 'delete', 'withdraw'),
      articleIndex: fc.nat(),
    }),
  },
  fc.record({ does: fc.constant('redate' as const), articleIndex: fc.nat(), day }),
  fc.record({ does: fc.constant('retopic' as const), articleIndex: fc.nat(), topics }),
  fc.record({ does: fc.constantFrom('wait a day', 'new tagline', 'new name of a topic', 'nothing') }),
);
export type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never;

/** Applies an edit to the archive; `n`, the number of the edit, makes names and texts unique. */
export function applyEdit(archive: GeneratedArchive, edit: Edit, n: number): GeneratedArchive {
  switch (edit.does) {
    case 'nothing':
      return archive;
    case 'wait a day':
      return { ...archive, days: archive.days + 1 };
    case 'new tagline':
      return { ...archive, tagline: `News of one small port, ${n}` };
    case 'new name of a topic':
      return { ...archive, topicName: `The harbour, ${n}` };
    case 'add':
      return { ...archive, articles: [...archive.articles, newArticle(archive, edit, n)] };
    case 'edit':
    case 'retitle':
    case 'correct':
    case 'rename':
    case 'add a picture':
    case 'delete':
    case 'withdraw':
    case 'redate':
    case 'retopic':
      return editArticle(archive, edit, n);
  }
}

function newArticle(
  archive: GeneratedArchive,
  { article, embargo }: Extract<Edit, { does: 'add' }>,
  n: number,
): GeneratedArticle {
  const until = embargo === undefined ? undefined : `${dayAfter(archive.days + embargo)} 06:00`;
  return { ...article, name: `report-${n}`, aliases: [], ...(until !== undefined && { embargo: until }) };
}

/** Edits one published article; embargoed articles are skipped because they have no address yet. */
function editArticle(
  archive: GeneratedArchive,
  edit: Exclude<Edit, { does: 'add' }> & { readonly articleIndex: number },
  n: number,
): GeneratedArchive {
  const published = archive.articles.filter(
    ({ embargo, gone }) => embargo === undefined && gone === undefined,
  );
  const article = published[edit.articleIndex % published.length];
  if (!article) return archive;
  const rest = archive.articles.filter((other) => other !== article);
  if (edit.does === 'delete') {
    return {
      ...archive,
      articles: rest,
      redirects: [...archive.redirects, addressOf(article), ...article.aliases],
    };
  }
  return { ...archive, articles: [...rest, { ...article, ...changedFields(article, edit, n) }] };
}

function changedFields(
  article: GeneratedArticle,
  edit: Exclude<Edit, { does: 'add' }>,
  n: number,
): Partial<GeneratedArticle> {
  switch (edit.does) {
    case 'edit':
      return { text: `${article.text}\n\nLater, ${n}.` };
    case 'retitle':
      return { title: `${article.title}, again ${n}` };
    case 'correct':
      return { correction: `The figure was ${n}.` };
    case 'rename':
      return { name: `report-${n}`, aliases: [...article.aliases, addressOf(article)] };
    case 'redate':
      return { day: edit.day, name: `report-${n}`, aliases: [...article.aliases, addressOf(article)] };
    case 'retopic':
      return { topics: edit.topics };
    case 'add a picture':
      return {
        picture: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n + 1} 9"><path d="M0 0h${n}"/></svg>\n`,
      };
    case 'withdraw':
      return { gone: `By agreement, ${n}.` };
    default:
      return {};
  }
}

function addressOf({ day, name }: GeneratedArticle): string {
  return `/${day.replaceAll('-', '/')}/${name}/`;
}

/** The files of the archive folder, by path. */
export function filesOf(archive: GeneratedArchive): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'publication.yaml': publicationFile(archive) };
  for (const article of archive.articles) {
    const folder = `${article.day.slice(0, 4)}/${article.day.slice(5, 7)}/`;
    files[`${folder}${article.day.slice(8)}-${article.name}.md`] = articleFile(article);
    if (article.picture !== undefined) files[`${folder}${article.name}.svg`] = article.picture;
  }
  return files;
}

function publicationFile({ tagline, topicName, redirects }: GeneratedArchive): string {
  return `${[
    'name: The Harbour Gazette',
    `tagline: ${JSON.stringify(tagline)}`,
    'url: https://gazette.example/below/',
    'language: en',
    'timezone: Asia/Seoul',
    'interface: [en, ko]',
    'alternates: [markdown, ninjs, dumps]',
    'sections: { town: { name: Town }, sport: { name: Sport } }',
    'agencies: { north-sea-press: { name: North Sea Press } }',
    `topics: { harbour: { name: ${JSON.stringify(topicName)}, aliases: [port] }, quays: { name: Quays, parent: harbour } }`,
    'stories: { north-quay: { name: The North Quay } }',
    `redirects: {${redirects.map((from) => `${from}: /archive/`).join(', ')}}`,
  ].join('\n')}\n`;
}

function articleFile(article: GeneratedArticle): string {
  const {
    title,
    day,
    time,
    topics,
    section,
    agency,
    story,
    language,
    picture,
    embargo,
    correction,
    aliases,
    gone,
    text,
    name,
  } = article;
  const frontMatter = {
    title,
    ...(time !== undefined && { date: `${day} ${time}` }),
    topics,
    ...(section !== undefined && { section }),
    ...(agency !== undefined && { agency }),
    ...(story !== undefined && { story }),
    language,
    ...(picture !== undefined && { image: { src: `${name}.svg`, alt: 'A chart of the harbour.' } }),
    ...(embargo !== undefined && { embargo }),
    ...(correction !== undefined && { corrections: [{ date: day, text: correction, kind: 'correction' }] }),
    aliases,
    ...(gone !== undefined && { gone: { date: day, reason: gone } }),
  };
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}
