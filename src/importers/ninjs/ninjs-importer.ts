import { posix } from 'node:path';
import { Decoder, NotText } from '#importers/reading/decode.ts';
import { LocalFiles } from '#importers/wire/local-files.ts';
import { Versions, type WireVersion } from '#importers/wire/versions.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { SourcePlace } from '../imported-article.ts';
import type { Found, Given, Importer, OpenedSource, Refused, Source, SourceFile } from '../importer.ts';
import { type JsonDocument, JsonDocuments } from './json-documents.ts';
import { translateNinjs } from './map-ninjs.ts';
import { isNinjs, NinjsDocument } from './ninjs-document.ts';

const jsonName = /\.(?:json|ninjs|ndjson|jsonl)$/i;

/** IPTC ninjs 1.0 to 3.1: single documents, arrays, NDJSON, folders of them, with their pictures. */
export const ninjsImporter: Importer = {
  format: 'ninjs',
  takes: 'IPTC ninjs 1.x, 2.x, 3.x: documents, arrays or lines of them (.json, .ndjson), their pictures',
  recognise: (path, beginning) =>
    jsonName.test(path) &&
    /"uri"\s*:/.test(beginning) &&
    /"(?:version_?created|pubstatus|representationtype|body_\w+|bodies|headlines)"\s*:/i.test(beginning) &&
    !/jsonfeed\.org\/version/.test(beginning)
      ? 'has the names of ninjs documents (uri, versioncreated …)'
      : undefined,
  open: openNinjs,
};

/** A JSON object of the source, read. */
interface Read {
  readonly place: SourcePlace;
  /** Which document of its file it is, from 1. */
  readonly number: number;
  readonly text: string;
  readonly document: NinjsDocument;
}

async function openNinjs(source: Source, given: Given): Promise<OpenedSource> {
  const files = source.files.filter(({ path }) => source.files.length === 1 || jsonName.test(path));
  const versions = new Versions();
  for (const file of files) {
    for await (const read of readDocuments(file, given.encoding))
      if ('document' in read && isText(read.document)) versions.meet(versionOf(read));
  }
  const local = new LocalFiles(source);
  return { site: { roots: [] }, find: () => findDocuments(files, versions, local, given, source.name) };
}

async function* findDocuments(
  files: readonly SourceFile[],
  versions: Versions,
  local: LocalFiles,
  given: Given,
  name: string,
): AsyncGenerator<Found> {
  if (files.length === 0) {
    const message = 'there is no JSON file in it';
    yield {
      kind: 'refused',
      place: { file: name, line: 1 },
      name,
      message,
      hint: 'name a file or folder of ninjs documents',
    };
  }
  for (const file of files) {
    for await (const read of readDocuments(file, given.encoding))
      yield 'document' in read ? sort(read, versions, local) : read;
  }
}

function sort(read: Read, versions: Versions, local: LocalFiles): Found {
  const { place, document, text } = read;
  const name = document.text('headline', 'title', 'slugline', 'uri') ?? `the document of line ${place.line}`;
  const left = (reason: string): Found => ({ kind: 'left out', place, name, reason });
  if (!isNinjs(document))
    return left('no ninjs document: it has no uri, or nothing that ninjs has beside one');
  if (!isText(document))
    return left(`of the type ${document.text('type') ?? ''}: it comes with the articles that use it`);
  const version = versionOf(read);
  const reason = versions.whyNot(version);
  if (reason !== undefined) return left(reason);
  const firstCreated = versions.firstCreated(version);
  return {
    kind: 'article',
    article: translateNinjs(document, {
      place,
      number: read.number,
      source: text,
      local,
      ...(firstCreated && { firstCreated }),
    }),
  };
}

/** Pictures, sound, film and graphics are no articles; what says no type is taken for text. */
function isText(document: NinjsDocument): boolean {
  const type = document.text('type')?.toLowerCase() ?? 'text';
  return (
    type === 'text' || type === 'composite' || document.has('body_xhtml', 'body_text', 'body_html', 'bodies')
  );
}

function versionOf({ document, text, place, number }: Read): WireVersion {
  return {
    identity: document.text('uri') ?? `${place.file}:${number}`,
    version: document.text('version') ?? '',
    created: document.text('versioncreated') ?? '',
    sum: sha256(text),
    place,
    number,
  };
}

/** Every object of a file; what cannot be read is refused with its line. */
async function* readDocuments(
  file: SourceFile,
  encoding: string | undefined,
): AsyncGenerator<Read | Refused> {
  const documents = new JsonDocuments(/\.(?:ndjson|jsonl)$/i.test(file.path));
  const decoder = new Decoder(encoding);
  let number = 0;
  const refuse = (line: number, message: string, hint: string): Refused => ({
    kind: 'refused',
    place: { file: file.path, line },
    name: posix.basename(file.path),
    message,
    hint,
  });
  const read = ({ text, line }: JsonDocument): Read | Refused => {
    number++;
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null)
        return { place: { file: file.path, line }, number, text, document: new NinjsDocument(value) };
    } catch {}
    return refuse(
      line,
      'the document that begins here is no well-formed JSON',
      'mend it and run the import again',
    );
  };
  try {
    for await (const chunk of file.bytes())
      for (const one of documents.push(decoder.decode(chunk, false))) yield read(one);
    for (const one of documents.push(decoder.decode(new Uint8Array(), true))) yield read(one);
  } catch (problem) {
    if (!(problem instanceof NotText)) throw problem;
    yield refuse(1, problem.message, problem.hint);
    return;
  }
  for (const { line } of documents.end()) {
    number++;
    yield refuse(line, 'the file ends inside the document that begins here', 'get the whole file');
  }
  for (const line of documents.strayLines)
    yield refuse(
      line,
      'something stands here that is no JSON object',
      'mend the file and run the import again',
    );
  if (number === 0 && documents.strayLines.length === 0)
    yield refuse(1, 'there is no JSON object in it', 'take the file away');
}
