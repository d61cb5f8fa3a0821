import { describe, expect, test } from 'vitest';
import { newsmlImporter } from '#importers/newsml/newsml-importer.ts';
import { ArchiveInMemory } from '../archive-in-memory.ts';
import { checkGoldenPairs } from '../golden-pairs.ts';

const file = '2024/11/05-council-votes.md';

interface ItemValues {
  readonly guid?: string;
  readonly version?: string;
  readonly status?: string;
  readonly created?: string;
  readonly content?: string;
}

function item({
  guid = 'urn:council',
  version = '1',
  status = 'usable',
  created = '2024-11-05T17:10:00Z',
  content,
}: ItemValues = {}): string {
  const text = content ?? '<inlineData contenttype="text/plain">The council voted.</inlineData>';
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>${created}</versionCreated><pubStatus qcode="stat:${status}"/></itemMeta>
<contentMeta><headline>Council votes</headline></contentMeta><contentSet>${text}</contentSet></newsItem>`;
}

function nitf(content: string, dtd = ''): string {
  const head = '<head><docdata><doc-id id-string="x"/><date.issue norm="20241105T171000Z"/></docdata></head>';
  const title = '<body.head><hedline><hl1>Council votes</hl1></hedline></body.head>';
  return `<?xml version="1.0"?>\n${dtd}<nitf>${head}<body>${title}<body.content>${content}</body.content></body></nitf>`;
}

async function imported(xml: string) {
  const archive = new ArchiveInMemory();
  const report = await archive.import(newsmlImporter, { 'wire.xml': xml });
  return { archive, report, text: archive.articles[file] ?? '' };
}

test('messages, packages, XHTML, NITF and plain text become the expected articles', async () => {
  await checkGoldenPairs(newsmlImporter);
});

describe('the status of an item', () => {
  test('an item that is withheld is a draft', async () => {
    expect((await imported(item({ status: 'withheld' }))).text).toContain('draft: true');
  });

  test('an item that is cancelled after its import is withdrawn', async () => {
    const { archive } = await imported(item());
    const later = item({ version: '2', status: 'canceled', created: '2024-11-06T09:00:00Z' });
    await archive.import(newsmlImporter, { 'later.xml': later });
    expect(Object.keys(archive.articles)).toEqual([file]);
    expect(archive.articles[file]).toContain('gone:\n  date: 2024-11-06T09:00:00+00:00');
    expect(archive.articles[file]).not.toContain('The council voted.');
    expect(archive.problems()).toEqual([]);
  });

  test('an embargoed item without a release time is a draft', async () => {
    const embargoed = nitf('<p>One.</p>').replace('<docdata>', '<docdata management-status="embargoed">');
    expect((await imported(embargoed)).text).toContain('draft: true');
  });
});

test('the highest version is imported, whichever file contains it', async () => {
  const archive = new ArchiveInMemory();
  const report = await archive.import(newsmlImporter, {
    'a.xml': item({
      version: '10',
      created: '2024-11-05T20:00:00Z',
      content: '<inlineData contenttype="text/plain">Ten.</inlineData>',
    }),
    'b.xml': item({ version: '9' }),
  });
  expect(archive.articles[file]).toContain(
    'date: 2024-11-05T17:10:00+00:00\nupdated: 2024-11-05T20:00:00+00:00',
  );
  expect(archive.articles[file]).toContain('\nTen.\n');
  expect(report.skipped.map(({ reason }) => reason)).toEqual([
    'version 9 of urn:council, replaced by version 10 at a.xml:1',
  ]);
});

describe('a DOCTYPE', () => {
  test('that only refers to a DTD is ignored with a notice, and nothing is fetched', async () => {
    const { report, text } = await imported(
      nitf('<p>One.</p>', '<!DOCTYPE nitf SYSTEM "http://wire.example/nitf.dtd">\n'),
    );
    expect(text).toContain('\nOne.\n');
    expect(report.notices.map(({ message }) => message)).toEqual([
      'the DOCTYPE was ignored, and its DTD was not read',
    ]);
  });

  test('that defines entities is rejected: none is expanded, no file is read', async () => {
    const dtd = '<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n';
    const { report, archive } = await imported(nitf('<p>&f;</p>', dtd));
    expect(archive.articles).toEqual({});
    expect(report.rejected.map(({ location }) => location.line)).toEqual([2]);
  });

  test('does not define entities: one from its DTD is rejected with its line', async () => {
    const { report, archive } = await imported(
      nitf('\n<p>Caf&eacute;</p>', '<!DOCTYPE nitf SYSTEM "nitf.dtd">\n'),
    );
    expect(archive.articles).toEqual({});
    expect(report.rejected.map(({ location, message }) => [location.line, message])).toEqual([
      [4, 'the XML is not well-formed: undefined entity'],
    ]);
  });
});

describe('the text of NITF', () => {
  test('includes people, numbers and fractions', async () => {
    const { text } = await imported(
      nitf(
        '<p><person>Ada <function>Mayor</function> Quill</person> ate 1<frac><frac-num>1</frac-num><frac-den>2</frac-den></frac> pies</p>',
      ),
    );
    expect(text).toContain('Ada Mayor Quill ate 1 1/2 pies');
  });

  test('loses no word without a report', async () => {
    const { report, text } = await imported(
      nitf(
        '<p>One.</p><unknown><p>Two.</p>Three.</unknown><media media-type="image"><media-reference source="a.jpg"/><media-caption>Four.</media-caption></media>',
      ),
    );
    for (const word of ['One.', 'Two.', 'Three.', 'Four.']) expect(text).toContain(word);
    expect(report.articles[0]?.changes.filter(({ what }) => what === 'to check')).toEqual([]);
  });

  test('is rejected if it is truncated, and earlier items are imported', async () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${item()}\n${item({ guid: 'urn:y' })}`;
    const { report, archive } = await imported(message.slice(0, -40));
    expect(Object.keys(archive.articles)).toEqual([file]);
    expect(report.rejected.length).toBeGreaterThan(0);
  });
});

test('an item whose text is in another file is rejected with its URL', async () => {
  const { report } = await imported(
    item({ content: '<remoteContent href="https://wire.example/text.html"/>' }),
  );
  expect(report.rejected.map(({ message }) => message)).toEqual([
    'its text is in another file: https://wire.example/text.html',
  ]);
});
