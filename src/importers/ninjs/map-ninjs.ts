import { Changes } from '#importers/converting/changes.ts';
import { parseByline } from '#importers/wire/byline.ts';
import { genreOf } from '#importers/wire/genre.ts';
import type { LocalFiles } from '#importers/wire/local-files.ts';
import { statusMatter, statusWord } from '#importers/wire/status.ts';
import { opensWith, plainLine } from '#importers/wire/wire-text.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import type {
  ImportedArticle,
  ImportedDate,
  ImportedMatter,
  ImportedName,
  ImportedText,
  SourcePlace,
} from '../imported-article.ts';
import type { NinjsDocument } from './ninjs-document.ts';
import { picturesOf } from './ninjs-pictures.ts';
import { textOf } from './ninjs-text.ts';

/** What a document is translated with. */
export interface NinjsContext {
  readonly place: SourcePlace;
  /** Which document of its file it is. */
  readonly number: number;
  readonly source: string;
  readonly local: LocalFiles;
  /** When the first version at hand was made, if this is a later one. */
  readonly firstCreated?: string;
}

/** The translation of a ninjs document to our words. */
export function translateNinjs(document: NinjsDocument, context: NinjsContext): ImportedArticle {
  const { place, number, source } = context;
  const changes = new Changes();
  const uri = document.text('uri');
  const title = titleOf(document);
  const status = statusWord(document.text('pubstatus'));
  const said = { edNote: document.text('ednote'), at: document.text('versioncreated'), changes };
  const standing = statusMatter(status, said);
  const find = (address: string) => context.local.find(address, place.file);
  const text = standing.gone
    ? ({ form: 'plain', text: '' } as const)
    : textOf(document, title, changes, find);
  const matter = matterOf(document, context, title, text, changes);
  return {
    origin: uri ?? `${place.file}#${number}`,
    place,
    source: { name: `${place.file}/${number}-${fingerprint(uri ?? source)}.json`, content: source },
    addresses: [],
    matter: {
      ...matter,
      ...standing,
      kept: { ...matter.kept, ...keptOf(document, status, changes) },
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

function matterOf(
  document: NinjsDocument,
  context: NinjsContext,
  title: string,
  text: ImportedText,
  changes: Changes,
): ImportedMatter {
  const byline = parseByline(document.text('byline', 'by') ?? '');
  const [summary] = document.texts('description', 'descriptions');
  const agency = document.list('infosource', 'infosources').flatMap(nameOf)[0] ?? byline.agency;
  const located = document.text('located');
  const dateline =
    located !== undefined && !opensWith(plainLine(text.text.slice(0, 1000)), located) ? located : undefined;
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
    kept: {
      ...(byline.rest !== undefined && { byline: byline.rest }),
      ...(dateline === undefined && located !== undefined && { located }),
      ...furtherTexts(document, title, summary?.value),
      subjects: document.list('subject', 'subjects').flatMap(codeOf),
    },
  };
}

/** First published when the first version was made; a later version is an update. */
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
  const inferred = `the time of version ${number}: the document does not say when the first was made`;
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

/** The code of a subject that has no name. */
function codeOf(subject: NinjsDocument): string[] {
  return nameOf(subject).length > 0
    ? []
    : [subject.text('code', 'literal', 'uri') ?? ''].filter((code) => code !== '');
}

/** Headlines and descriptions beside those that stand on the page: `headline-short`. */
function furtherTexts(document: NinjsDocument, title: string, summary = ''): Record<string, string> {
  const further: Record<string, string> = {};
  const kinds = [
    ['headline', document.texts('headline', 'headlines'), title],
    ['description', document.texts('description', 'descriptions'), plainLine(summary)],
  ] as const;
  for (const [kind, texts, known] of kinds) {
    for (const { role, value } of texts) {
      const line = plainLine(value);
      if (line !== known && !Object.values(further).includes(line))
        further[`${kind}-${role || 'other'}`] = line;
    }
  }
  return further;
}

/** How a document was made and sent, which says nothing of the article. */
const ofMaking = new Set(
  'type mimetype profile representationtype charcount wordcount standard $standard trustindicator trustindicators digitalsourcetype'.split(
    ' ',
  ),
);

function keptOf(document: NinjsDocument, status: string, changes: Changes): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(document.rest())) {
    if (ofMaking.has(name)) dropped.push(name);
    else kept[name] = value;
  }
  for (const name of ['uri', 'version', 'ednote'] as const) {
    const value = document.text(name);
    if (value !== undefined) kept[name] = value;
  }
  if (status !== 'usable') kept['pubstatus'] = status;
  if (dropped.length > 0)
    changes.add('dropped', dropped.join(', '), 'it says how the document was made and sent');
  return kept;
}
