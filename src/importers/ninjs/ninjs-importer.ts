import { posix } from 'node:path';
import { Decoder, UnreadableFileError } from '#importers/reading/decode.ts';
import { LocalFiles } from '#importers/wire/local-files.ts';
import { Versions, type WireVersion } from '#importers/wire/versions.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { SourceLocation } from '../imported-article.ts';
import {
  type Importer,
  type ImportOptions,
  type OpenedSource,
  type RejectedItem,
  rejectedItem,
  type Source,
  type SourceFile,
  type SourceItem,
} from '../importer.ts';
import { type JsonDocument, JsonDocuments } from './json-documents.ts';
import { mapNinjs } from './map-ninjs.ts';
import { isNinjs, NinjsDocument } from './ninjs-document.ts';

const jsonName = /\.(?:json|ninjs|ndjson|jsonl)$/i;

/** Imports IPTC ninjs 1.0 to 3.1: single documents, arrays, NDJSON, or folders, with images. */
export const ninjsImporter: Importer = {
  format: 'ninjs',
  accepts: 'IPTC ninjs 1.x to 3.x: documents, arrays or NDJSON (.json, .ndjson), with images',
  recognize: (path, beginning) =>
    jsonName.test(path) &&
    /"uri"\s*:/.test(beginning) &&
    /"(?:version_?created|pubstatus|representationtype|body_\w+|bodies|headlines)"\s*:/i.test(beginning) &&
    !/jsonfeed\.org\/version/.test(beginning)
      ? 'has the properties of a ninjs document (uri, versioncreated …)'
      : undefined,
  open: openNinjs,
};

/** A parsed JSON object of the source. */
interface ParsedDocument {
  readonly location: SourceLocation;
  /** The number of the document in its file, from 1. */
  readonly number: number;
  readonly text: string;
  readonly document: NinjsDocument;
}

async function openNinjs(source: Source, options: ImportOptions): Promise<OpenedSource> {
  const files = source.files.filter(({ path }) => source.files.length === 1 || jsonName.test(path));
  const versions = new Versions();
  for (const file of files) {
    for await (const parsed of readDocuments(file, options.encoding))
      if ('document' in parsed && isText(parsed.document)) versions.add(versionOf(parsed));
  }
  const localFiles = new LocalFiles(source);
  return {
    site: { roots: [] },
    items: () => findDocuments(files, versions, localFiles, options, source.name),
  };
}

async function* findDocuments(
  files: readonly SourceFile[],
  versions: Versions,
  localFiles: LocalFiles,
  options: ImportOptions,
  name: string,
): AsyncGenerator<SourceItem> {
  if (files.length === 0)
    yield rejectedItem(
      { file: name, line: 1 },
      name,
      'the source contains no JSON file',
      'specify a file or a folder of ninjs documents',
    );
  for (const file of files) {
    for await (const parsed of readDocuments(file, options.encoding))
      yield 'document' in parsed ? classifyDocument(parsed, versions, localFiles) : parsed;
  }
}

function classifyDocument(parsed: ParsedDocument, versions: Versions, localFiles: LocalFiles): SourceItem {
  const { location, document, text } = parsed;
  const name =
    document.text('headline', 'title', 'slugline', 'uri') ?? `the document on line ${location.line}`;
  const skip = (reason: string): SourceItem => ({ kind: 'skipped', location, name, reason });
  if (!isNinjs(document)) return skip('JSON object that is not a ninjs document');
  if (!isText(document)) return skip(`${document.text('type')}, imported with the articles that use it`);
  const version = versionOf(parsed);
  const reason = versions.supersededReason(version);
  if (reason !== undefined) return skip(reason);
  const firstCreated = versions.firstCreated(version);
  return {
    kind: 'article',
    article: mapNinjs(document, {
      location,
      number: parsed.number,
      source: text,
      localFiles,
      ...(firstCreated && { firstCreated }),
    }),
  };
}

/** True for a text document. Images, audio, video and graphics are not articles; without a type, a document is text. */
function isText(document: NinjsDocument): boolean {
  const type = document.text('type')?.toLowerCase() ?? 'text';
  return (
    type === 'text' || type === 'composite' || document.has('body_xhtml', 'body_text', 'body_html', 'bodies')
  );
}

function versionOf({ document, text, location, number }: ParsedDocument): WireVersion {
  return {
    identity: document.text('uri') ?? `${location.file}:${number}`,
    version: document.text('version') ?? '',
    created: document.text('versioncreated') ?? '',
    hash: sha256(text),
    location,
    number,
  };
}

/** Reads every object of a file. Invalid ones are rejected. */
async function* readDocuments(
  file: SourceFile,
  encoding: string | undefined,
): AsyncGenerator<ParsedDocument | RejectedItem> {
  const documents = new JsonDocuments(/\.(?:ndjson|jsonl)$/i.test(file.path));
  const decoder = new Decoder(encoding);
  let number = 0;
  const reject = (line: number, message: string, hint: string): RejectedItem =>
    rejectedItem({ file: file.path, line }, posix.basename(file.path), message, hint);
  const parse = ({ text, line }: JsonDocument): ParsedDocument | RejectedItem => {
    number++;
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value === 'object' && value !== null)
        return { location: { file: file.path, line }, number, text, document: new NinjsDocument(value) };
    } catch {}
    return reject(line, 'the document that begins here is not valid JSON', 'fix it and run the import again');
  };
  try {
    for await (const chunk of file.bytes())
      for (const item of documents.push(decoder.decode(chunk, false))) yield parse(item);
    for (const item of documents.push(decoder.decode(new Uint8Array(), true))) yield parse(item);
  } catch (problem) {
    if (!(problem instanceof UnreadableFileError)) throw problem;
    yield reject(1, problem.message, problem.hint);
    return;
  }
  for (const { line } of documents.end()) {
    number++;
    yield reject(line, 'the file ends inside the document that begins here', 'get the complete file');
  }
  for (const line of documents.strayLines)
    yield reject(
      line,
      'this line contains text that is not part of a JSON object',
      'fix the file and run the import again',
    );
  if (number === 0 && documents.strayLines.length === 0)
    yield reject(1, 'the file contains no JSON object', 'remove the file from the source');
}
