import { describe, expect, test } from 'vitest';
import { ninjsImporter } from '#importers/ninjs/ninjs-importer.ts';
import { ArchiveInMemory } from '../archive-in-memory.ts';
import { checkGoldenPairs } from '../golden-pairs.ts';

const council = {
  uri: 'urn:wire:council',
  type: 'text',
  version: '1',
  versioncreated: '2024-11-05T17:10:00Z',
  pubstatus: 'usable',
  headline: 'Council votes',
  body_xhtml: '<p>The council voted.</p>',
};
const file = '2024/11/05-council-votes.md';

function documents(...all: readonly object[]): { 'wire.json': string } {
  return { 'wire.json': JSON.stringify(all, undefined, 1) };
}

async function imported(...all: readonly object[]) {
  const archive = new ArchiveInMemory();
  const report = await archive.import(ninjsImporter, documents(...all));
  return { archive, report, text: archive.articles[file] ?? '' };
}

test('documents of ninjs 1, 2 and 3, single, in arrays and in lines, become the expected articles', async () => {
  await checkGoldenPairs(ninjsImporter);
});

describe('the status of a document', () => {
  test('a document that is withheld is a draft', async () => {
    const { text } = await imported({ ...council, pubstatus: 'withheld' });
    expect(text).toContain('draft: true');
  });

  test('a document that was cancelled before its import is skipped', async () => {
    const { archive, report } = await imported({
      ...council,
      pubstatus: 'canceled',
      ednote: 'It is false.',
    });
    expect(archive.articles).toEqual({});
    expect(report.skipped.map(({ reason }) => reason)).toEqual([
      'withdrawn before it was first imported: It is false.',
    ]);
  });

  test('a document that is cancelled after its import is withdrawn with a reason', async () => {
    const { archive } = await imported(council);
    const cancelled = {
      ...council,
      version: '2',
      pubstatus: 'canceled',
      ednote: 'It is false.',
      versioncreated: '2024-11-07T08:00:00Z',
    };
    const report = await archive.import(ninjsImporter, documents(council, cancelled));
    expect(report.articles.map(({ state }) => state)).toEqual(['updated']);
    expect(archive.articles[file]).toContain(
      'gone:\n  date: 2024-11-07T08:00:00+00:00\n  reason: It is false.',
    );
    expect(archive.articles[file]).not.toContain('The council voted.');
    expect(archive.problems()).toEqual([]);
  });

  test('a document with an unknown status is not published', async () => {
    const { text, report } = await imported({ ...council, pubstatus: 'maybe' });
    expect(text).toContain('draft: true');
    expect(report.articles[0]?.changes.map(({ part }) => part)).toContain('status maybe');
  });

  test('an embargo is recognized under both names', async () => {
    for (const name of ['embargoed', 'embargoedUntil']) {
      const { text } = await imported({ ...council, [name]: '2024-11-06T06:00:00Z' });
      expect(text).toContain('embargo: 2024-11-06T06:00:00+00:00');
    }
  });
});

describe('versions', () => {
  const later = {
    ...council,
    version: '10',
    versioncreated: '2024-11-06T09:00:00Z',
    headline: 'Council votes again',
  };

  test('the highest one is imported, the others are reported', async () => {
    const { archive, report } = await imported(later, { ...council, version: '9' });
    expect(Object.keys(archive.articles)).toEqual(['2024/11/05-council-votes-again.md']);
    expect(report.skipped.map(({ reason }) => reason)).toEqual([
      'version 9 of urn:wire:council, replaced by version 10 at wire.json:2',
    ]);
  });

  test('the time of the first version is the date, that of the last one the update', async () => {
    const { archive } = await imported(council, later);
    const text = archive.articles['2024/11/05-council-votes-again.md'];
    expect(text).toContain('date: 2024-11-05T17:10:00+00:00\nupdated: 2024-11-06T09:00:00+00:00');
  });

  test('a later version in a later run changes the article, not its path', async () => {
    const { archive } = await imported(council);
    const report = await archive.import(ninjsImporter, documents(later));
    expect(Object.keys(archive.articles)).toEqual([file]);
    expect(archive.articles[file]).toContain('title: Council votes again');
    expect(report.articles[0]?.changes.map(({ part }) => part)).toContain('date');
    expect(archive.problems()).toEqual([]);
  });

  test('identical documents are imported once, different documents with one URI are imported twice', async () => {
    const twice = await imported(council, council);
    expect(Object.keys(twice.archive.articles)).toHaveLength(1);
    expect(twice.report.found).toBe(2);
    const two = await imported(council, { ...council, body_xhtml: '<p>Another text.</p>' });
    expect(Object.keys(two.archive.articles)).toHaveLength(2);
  });
});

describe('an invalid document', () => {
  test('in one line is rejected with its line, and the others are imported', async () => {
    const archive = new ArchiveInMemory();
    const lines = [
      JSON.stringify(council),
      '{"uri": "urn:x", "headline": "Cut',
      JSON.stringify({ ...council, uri: 'urn:y' }),
    ];
    const report = await archive.import(ninjsImporter, { 'wire.ndjson': lines.join('\n') });
    expect(report.articles).toHaveLength(2);
    expect(report.rejected.map(({ location, message }) => [location.line, message])).toEqual([
      [2, 'the document that begins here is not valid JSON'],
    ]);
  });

  test('at the end of a truncated file is rejected with its first line', async () => {
    const archive = new ArchiveInMemory();
    const whole = documents(council, { ...council, uri: 'urn:y' })['wire.json'];
    const report = await archive.import(ninjsImporter, { 'wire.json': whole.slice(0, -40) });
    expect(report.articles).toHaveLength(1);
    expect(report.rejected.map(({ location, message }) => [location.line, message])).toEqual([
      [11, 'the file ends inside the document that begins here'],
    ]);
  });

  test('may have names such as __proto__', async () => {
    const archive = new ArchiveInMemory();
    const text = JSON.stringify(council).replace('{', '{"__proto__": {"draft": true}, "constructor": "x",');
    await archive.import(ninjsImporter, { 'wire.json': text });
    expect(archive.articles[file]).toContain('The council voted.');
    expect(archive.problems()).toEqual([]);
  });
});

test('an image is found by its file name if the document has a URL of the agency', async () => {
  const archive = new ArchiveInMemory();
  const renditions = { main: { href: 'https://cdn.wire.example/9/Quay.SVG?x=1', width: 900 } };
  const associations = { main: { type: 'picture', description_text: 'The quay.', renditions } };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  await archive.import(ninjsImporter, { ...documents({ ...council, associations }), 'media/quay.svg': svg });
  expect(archive.articles[file]).toContain('image:\n  src: quay.svg\n  alt: The quay.\n  caption: The quay.');
  expect(archive.files.has('2024/11/quay.svg')).toBe(true);
});
