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
  const account = await archive.bring(ninjsImporter, documents(...all));
  return { archive, account, text: archive.articles[file] ?? '' };
}

test('documents of ninjs 1, 2 and 3, alone, in arrays and in lines, become what they became before', async () => {
  await checkGoldenPairs(ninjsImporter);
});

describe('the status of a document', () => {
  test('what is withheld is a draft', async () => {
    const { text } = await imported({ ...council, pubstatus: 'withheld' });
    expect(text).toContain('draft: true');
  });

  test('what was cancelled before it came is left out, and said', async () => {
    const { archive, account } = await imported({
      ...council,
      pubstatus: 'canceled',
      ednote: 'It is false.',
    });
    expect(archive.articles).toEqual({});
    expect(account.leftOut.map(({ reason }) => reason)).toEqual([
      'withdrawn before it was ever brought in: It is false.',
    ]);
  });

  test('what is cancelled after it came is withdrawn: its text goes, its address says why', async () => {
    const { archive } = await imported(council);
    const cancelled = {
      ...council,
      version: '2',
      pubstatus: 'canceled',
      ednote: 'It is false.',
      versioncreated: '2024-11-07T08:00:00Z',
    };
    const account = await archive.bring(ninjsImporter, documents(council, cancelled));
    expect(account.articles.map(({ state }) => state)).toEqual(['updated']);
    expect(archive.articles[file]).toContain(
      'gone:\n  date: 2024-11-07T08:00:00+00:00\n  reason: It is false.',
    );
    expect(archive.articles[file]).not.toContain('The council voted.');
    expect(archive.problems()).toEqual([]);
  });

  test('an unknown status is never published', async () => {
    const { text, account } = await imported({ ...council, pubstatus: 'maybe' });
    expect(text).toContain('draft: true');
    expect(account.articles[0]?.changes.map(({ part }) => part)).toContain('status maybe');
  });

  test('an embargo is kept under either of its names', async () => {
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

  test('the highest counts, wherever it stands; the others are named', async () => {
    const { archive, account } = await imported(later, { ...council, version: '9' });
    expect(Object.keys(archive.articles)).toEqual(['2024/11/05-council-votes-again.md']);
    expect(account.leftOut.map(({ reason }) => reason)).toEqual([
      'version 9 of urn:wire:council: version 10 at wire.json:2 takes its place',
    ]);
  });

  test('the time of the first version at hand is the date, that of the last the update', async () => {
    const { archive } = await imported(council, later);
    const text = archive.articles['2024/11/05-council-votes-again.md'];
    expect(text).toContain('date: 2024-11-05T17:10:00+00:00\nupdated: 2024-11-06T09:00:00+00:00');
  });

  test('a later version that comes in a later run changes the article, not its address', async () => {
    const { archive } = await imported(council);
    const account = await archive.bring(ninjsImporter, documents(later));
    expect(Object.keys(archive.articles)).toEqual([file]);
    expect(archive.articles[file]).toContain('title: Council votes again');
    expect(account.articles[0]?.changes.map(({ part }) => part)).toContain('date');
    expect(archive.problems()).toEqual([]);
  });

  test('the same document twice is one; two documents under one name are two', async () => {
    const twice = await imported(council, council);
    expect(Object.keys(twice.archive.articles)).toHaveLength(1);
    expect(twice.account.found).toBe(2);
    const two = await imported(council, { ...council, body_xhtml: '<p>Another text.</p>' });
    expect(Object.keys(two.archive.articles)).toHaveLength(2);
  });
});

describe('what is no ninjs', () => {
  test('a broken line is refused with its line; the others come in', async () => {
    const archive = new ArchiveInMemory();
    const lines = [
      JSON.stringify(council),
      '{"uri": "urn:x", "headline": "Cut',
      JSON.stringify({ ...council, uri: 'urn:y' }),
    ];
    const account = await archive.bring(ninjsImporter, { 'wire.ndjson': lines.join('\n') });
    expect(account.articles).toHaveLength(2);
    expect(account.refused.map(({ place, message }) => [place.line, message])).toEqual([
      [2, 'the document that begins here is no well-formed JSON'],
    ]);
  });

  test('a file that is cut short is refused where its last document begins', async () => {
    const archive = new ArchiveInMemory();
    const whole = documents(council, { ...council, uri: 'urn:y' })['wire.json'];
    const account = await archive.bring(ninjsImporter, { 'wire.json': whole.slice(0, -40) });
    expect(account.articles).toHaveLength(1);
    expect(account.refused.map(({ place, message }) => [place.line, message])).toEqual([
      [11, 'the file ends inside the document that begins here'],
    ]);
  });

  test('names such as __proto__ are names', async () => {
    const archive = new ArchiveInMemory();
    const text = JSON.stringify(council).replace('{', '{"__proto__": {"draft": true}, "constructor": "x",');
    await archive.bring(ninjsImporter, { 'wire.json': text });
    expect(archive.articles[file]).toContain('The council voted.');
    expect(archive.problems()).toEqual([]);
  });
});

test('a picture is found by its name where the document gives the address of the agency', async () => {
  const archive = new ArchiveInMemory();
  const renditions = { main: { href: 'https://cdn.wire.example/9/Quay.SVG?x=1', width: 900 } };
  const associations = { main: { type: 'picture', description_text: 'The quay.', renditions } };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  await archive.bring(ninjsImporter, { ...documents({ ...council, associations }), 'media/quay.svg': svg });
  expect(archive.articles[file]).toContain('image:\n  src: quay.svg\n  alt: The quay.\n  caption: The quay.');
  expect(archive.files.has('2024/11/quay.svg')).toBe(true);
});
