import { readXml } from '#importers/reading/read-xml.ts';
import { childText, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import type { Inherited } from '#importers/reading/xml-scopes.ts';
import type { SourceFile } from '../importer.ts';
import { readAtomEntry } from './atom-entry.ts';
import type { FeedEntry, FeedPart, Withdrawn } from './feed-entry.ts';
import { FeedHeadReader } from './feed-head.ts';
import { readJsonFeed } from './json-feed.ts';
import { readRssEntry } from './rss-entry.ts';

/** The format of a feed, detected from its beginning; undefined if it is not a feed. */
export function detectFeedFormat(beginning: string): string | undefined {
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  if (/^\{/.test(text))
    return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\/1/.test(text)
      ? 'JSON Feed'
      : undefined;
  const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)[^<]*/.exec(text.replace(/<!--[\s\S]*?-->/g, ''));
  const [tag = '', name = ''] = root ?? [];
  if (name === 'rss') return 'RSS';
  if (name === 'RDF' && /purl\.org\/rss\/1\.0|netscape\.com\/rdf\/simple/.test(tag)) return 'RSS in RDF';
  const isAtom = /w3\.org\/2005\/Atom|purl\.org\/atom\/ns#/.test(tag);
  return isAtom && /^(?:feed|entry)$/.test(name) ? 'Atom' : undefined;
}

/** Reads a feed document in any format. Throws `UnreadableFileError`. */
export async function* readFeed(
  file: SourceFile,
  format: string,
  encoding: string | undefined,
): AsyncGenerator<FeedPart> {
  if (format === 'JSON Feed') yield* readJsonFeed(file, encoding);
  else yield* readXmlFeed(file, encoding);
}

async function* readXmlFeed(file: SourceFile, encoding: string | undefined): AsyncGenerator<FeedPart> {
  const head = new FeedHeadReader();
  const matches = (name: string, ancestors: readonly string[]) =>
    name === 'at:deleted-entry' || FeedHeadReader.wants(name, ancestors);
  for await (const event of readXml(file, { names: ['item', 'entry'], matches, encoding })) {
    switch (event.kind) {
      case 'notice':
        yield event;
        break;
      case 'error':
        yield { ...event, kind: 'malformed', name: file.path };
        break;
      case 'malformed': {
        const { line, message, hint, element } = event;
        if (isEntry(element)) yield { kind: 'malformed', line, name: nameOf(element), message, hint };
        else yield { kind: 'notice', line, message: `<${element.name}> was ignored: ${message}` };
        break;
      }
      case 'element':
        if (isEntry(event.element))
          yield { kind: 'entry', entry: readEntry(event.element, event.inherited, event.source) };
        else if (event.element.name === 'at:deleted-entry')
          yield { kind: 'withdrawn', withdrawn: readWithdrawn(event.element) };
        else head.read(event.element, event.inherited);
    }
  }
  yield { kind: 'head', head: head.head() };
}

function isEntry({ name }: XmlElement): boolean {
  return /(?:^|:)(?:item|entry)$/.test(name);
}

function nameOf(element: XmlElement): string {
  return (
    childText(element, 'title') ?? childText(element, 'atom:title') ?? `the entry on line ${element.line}`
  );
}

function readEntry(element: XmlElement, inherited: Inherited, source: string): FeedEntry {
  return element.name.endsWith('entry')
    ? readAtomEntry(element, inherited, source)
    : readRssEntry(element, inherited, source);
}

function readWithdrawn(element: XmlElement): Withdrawn {
  return {
    id: element.attributes.get('ref') ?? '',
    when: element.attributes.get('when') ?? '',
    comment: (childText(element, 'at:comment') ?? textOf(element)).trim(),
  };
}
