import { Changes } from '#importers/converting/changes.ts';
import { parseByline } from '#importers/wire/byline.ts';
import { genreOf } from '#importers/wire/genre.ts';
import type { LocalFiles } from '#importers/wire/local-files.ts';
import { statusFrontMatter, statusWord } from '#importers/wire/status.ts';
import { plainLine, startsWithDateline } from '#importers/wire/wire-text.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type {
  ImportedArticle,
  ImportedDate,
  ImportedFrontMatter,
  ImportedName,
  ImportedText,
  SourceLocation,
} from '../imported-article.ts';
import type { NinjsDocument } from './ninjs-document.ts';
import { picturesOf } from './ninjs-pictures.ts';
import { textOf } from './ninjs-text.ts';

/** What a document is mapped with. */
export interface NinjsContext {
  readonly location: SourceLocation;
  /** The number of the document in its file, from 1. */
  readonly number: number;
  readonly source: string;
  readonly localFiles: LocalFiles;
  /** The creation time of the first version in the source, if it is not this one. */
  readonly firstCreated?: string;
}

/** Maps a ninjs document to an article. */
export function mapNinjs(document: NinjsDocument, context: NinjsContext): ImportedArticle {
  const { location, number, source } = context;
  const changes = new Changes();
  const uri = document.text('uri');
  const title = titleOf(document);
  const status = statusWord(document.text('pubstatus'));
  const statusDetails = { edNote: document.text('ednote'), at: document.text('versioncreated'), changes };
  const statusFields = statusFrontMatter(status, statusDetails);
  const find = (address: string) => context.localFiles.find(address, location.file);
  const text = statusFields.gone
    ? ({ form: 'plain', text: '' } as const)
    : textOf(document, title, changes, find);
  const frontMatter = frontMatterOf(document, context, title, text, changes);
  return {
    origin: uri ?? `${location.file}#${number}`,
    location,
    source: { name: `${location.file}/${number}-${fingerprint(uri ?? source)}.json`, content: source },
    addresses: [],
    frontMatter: {
      ...frontMatter,
      ...statusFields,
      extra: { ...frontMatter.extra, ...extraKeys(document, status, changes) },
    },
    text,
    changes: changes.all(),
  };
}

function titleOf(document: NinjsDocument): string {
  const headlines = document.texts('headline', 'headlines');
  const main = headlines.find(({ role }) => /^(?:|main|headline)$/.test(role)) ?? headlines[0];
  return plainLine(main?.value ?? document.text('title') ?? '');
}

function frontMatterOf(
  document: NinjsDocument,
  context: NinjsContext,
  title: string,
  text: ImportedText,
  changes: Changes,
): ImportedFrontMatter {
  const byline = parseByline(document.text('byline', 'by') ?? '');
  const [summary] = document.texts('description', 'descriptions');
  const agency = document.list('infosource', 'infosources').flatMap(nameOf)[0] ?? byline.agency;
  const located = document.text('located');
  const dateline =
    located !== undefined && !startsWithDateline(plainLine(text.text.slice(0, 1000)), located)
      ? located
      : undefined;
  const embargo = document.text('embargoed', 'embargoeduntil');
  const type = genreOf(
    document
      .list('genre', 'genres')
      .flatMap((genre) => [genre.text('name') ?? '', genre.text('code', 'literal') ?? '']),
  );
  const rights = document.text('copyrightnotice');
  const language = document.text('language');
  const names = (...keys: string[]) => document.list(...keys).flatMap(nameOf);
  const { date, updated } = datesOf(document, context);
  return {
    ...(title !== '' && { title }),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(summary && plainLine(summary.value) !== '' && { summary: plainLine(summary.value) }),
    topics: topicsOf(document),
    people: names('person', 'people'),
    places: names('place', 'places'),
    organizations: names('organisation', 'organisations'),
    authors: byline.authors.map((name) => ({ name })),
    ...(agency !== undefined && { agency: { name: agency } }),
    ...(dateline !== undefined && { dateline }),
    ...picturesOf(document, { ...context, changes }),
    ...(language !== undefined && { language }),
    ...(type && { type }),
    ...(rights !== undefined && { rights }),
    ...(embargo !== undefined && { embargo: { text: embargo } }),
    extra: {
      ...(byline.unparsed !== undefined && { byline: byline.unparsed }),
      ...(dateline === undefined && located !== undefined && { located }),
      ...otherTexts(document, title, summary?.value),
      subjects: document.list('subject', 'subjects').flatMap(codeOf),
    },
  };
}

/** The date is the time of the first version; a later version is an update. */
function datesOf(
  document: NinjsDocument,
  { firstCreated }: NinjsContext,
): { date?: ImportedDate; updated?: ImportedDate } {
  const version = document.text('versioncreated');
  const first = document.text('firstcreated') ?? firstCreated;
  if (first !== undefined)
    return { date: { text: first }, ...(version !== undefined && { updated: { text: version } }) };
  const created = version ?? document.text('contentcreated');
  if (created === undefined) return {};
  const number = document.text('version');
  const isLater = number !== undefined && Number(number) > 1;
  const inferred = `the time of version ${number}, because the document does not have the time of the first version`;
  return { date: { text: created, ...(isLater && { inferred }) } };
}

function nameOf(concept: NinjsDocument): string[] {
  const name = plainLine(concept.text('name') ?? '');
  return name === '' ? [] : [name];
}

function topicsOf(document: NinjsDocument): ImportedName[] {
  return document.list('subject', 'subjects').flatMap((subject) => {
    const key = subject.text('code', 'literal');
    return nameOf(subject).map((name) => ({ name, ...(key !== undefined && { key }) }));
  });
}

/** The code of a subject without a name. */
function codeOf(subject: NinjsDocument): string[] {
  return nameOf(subject).length > 0
    ? []
    : [subject.text('code', 'literal', 'uri') ?? ''].filter((code) => code !== '');
}

/** Headlines and descriptions other than those that the page shows, such as `headline-short`. */
function otherTexts(document: NinjsDocument, title: string, summary = ''): Record<string, string> {
  const extra: Record<string, string> = {};
  const kinds = [
    ['headline', document.texts('headline', 'headlines'), title],
    ['description', document.texts('description', 'descriptions'), plainLine(summary)],
  ] as const;
  for (const [kind, texts, known] of kinds) {
    for (const { role, value } of texts) {
      const line = plainLine(value);
      if (line !== known && !Object.values(extra).includes(line)) extra[`${kind}-${role || 'other'}`] = line;
    }
  }
  return extra;
}

/** Fields about the creation and delivery of the document. */
const technicalFields = new Set(
  'type mimetype profile representationtype charcount wordcount standard $standard trustindicator trustindicators digitalsourcetype'.split(
    ' ',
  ),
);

function extraKeys(document: NinjsDocument, status: string, changes: Changes): Record<string, unknown> {
  const extra: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(document.rest())) {
    if (technicalFields.has(name)) dropped.push(name);
    else extra[name] = value;
  }
  for (const name of ['uri', 'version', 'ednote'] as const) {
    const value = document.text(name);
    if (value !== undefined) extra[name] = value;
  }
  if (status !== 'usable') extra['pubstatus'] = status;
  if (dropped.length > 0) changes.add('dropped', dropped.join(', '), 'technical metadata of the document');
  return extra;
}
