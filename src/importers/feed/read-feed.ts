import { readXml } from '#importers/reading/read-xml.ts';
import { childText, textOf, type XmlElement } from '#importers/reading/xml-element.ts';
import type { Inherited } from '#importers/reading/xml-scopes.ts';
import type { SourceFile } from '../importer.ts';
import { readAtomEntry } from './atom-entry.ts';
import type { FeedEntry, FeedPart, Withdrawn } from './feed-entry.ts';
import { FeedHeadReader } from './feed-head.ts';
import { readJsonFeed } from './json-feed.ts';
import { readRssEntry } from './rss-entry.ts';

/** The form of a feed by its beginning, in words; undefined when it is none. */
export function feedForm(beginning: string): string | undefined {
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

/** Reads a feed document of any form. Throws `NotText`. */
export async function* readFeed(
  file: SourceFile,
  form: string,
  encoding: string | undefined,
): AsyncGenerator<FeedPart> {
  if (form === 'JSON Feed') yield* readJsonFeed(file, encoding);
  else yield* readXmlFeed(file, encoding);
}

async function* readXmlFeed(file: SourceFile, encoding: string | undefined): AsyncGenerator<FeedPart> {
  const head = new FeedHeadReader();
  const also = (name: string, around: readonly string[]) =>
    name === 'at:deleted-entry' || FeedHeadReader.wants(name, around);
  for await (const found of readXml(file, { names: ['item', 'entry'], also, encoding })) {
    switch (found.kind) {
      case 'remark':
        yield found;
        break;
      case 'problem':
        yield { ...found, kind: 'broken', name: file.path };
        break;
      case 'broken': {
        const { line, message, hint, element } = found;
        if (isEntry(element)) yield { kind: 'broken', line, name: nameOf(element), message, hint };
        else yield { kind: 'remark', line, message: `<${element.name}> was not read: ${message}` };
        break;
      }
      case 'element':
        if (isEntry(found.element))
          yield { kind: 'entry', entry: readEntry(found.element, found.inherited, found.source) };
        else if (found.element.name === 'at:deleted-entry')
          yield { kind: 'withdrawn', withdrawn: readWithdrawn(found.element) };
        else head.read(found.element, found.inherited);
    }
  }
  yield { kind: 'head', head: head.head() };
}

function isEntry({ name }: XmlElement): boolean {
  return /(?:^|:)(?:item|entry)$/.test(name);
}

function nameOf(element: XmlElement): string {
  return (
    childText(element, 'title') ?? childText(element, 'atom:title') ?? `the entry of line ${element.line}`
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
