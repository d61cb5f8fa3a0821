import { describe, expect, test } from 'vitest';
import { newsmlImporter } from '#importers/newsml/newsml-importer.ts';
import { ArchiveInMemory } from '../archive-in-memory.ts';
import { checkGoldenPairs } from '../golden-pairs.ts';

const file = '2024/11/05-council-votes.md';

interface Said {
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
}: Said = {}): string {
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
  const account = await archive.bring(newsmlImporter, { 'wire.xml': xml });
  return { archive, account, text: archive.articles[file] ?? '' };
}

test('messages, packages, XHTML, NITF and plain text become what they became before', async () => {
  await checkGoldenPairs(newsmlImporter);
});

describe('the status of an item', () => {
  test('what is withheld is a draft', async () => {
    expect((await imported(item({ status: 'withheld' }))).text).toContain('draft: true');
  });

  test('what is cancelled after it came is withdrawn', async () => {
    const { archive } = await imported(item());
    const later = item({ version: '2', status: 'canceled', created: '2024-11-06T09:00:00Z' });
    await archive.bring(newsmlImporter, { 'later.xml': later });
    expect(Object.keys(archive.articles)).toEqual([file]);
    expect(archive.articles[file]).toContain('gone:\n  date: 2024-11-06T09:00:00+00:00');
    expect(archive.articles[file]).not.toContain('The council voted.');
    expect(archive.problems()).toEqual([]);
  });

  test('an embargo without a time of release is a draft', async () => {
    const embargoed = nitf('<p>One.</p>').replace('<docdata>', '<docdata management-status="embargoed">');
    expect((await imported(embargoed)).text).toContain('draft: true');
  });
});

test('the highest version counts, in whichever file it stands', async () => {
  const archive = new ArchiveInMemory();
  const account = await archive.bring(newsmlImporter, {
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
  expect(account.leftOut.map(({ reason }) => reason)).toEqual([
    'version 9 of urn:council: version 10 at a.xml:1 takes its place',
  ]);
});

describe('a DOCTYPE', () => {
  test('that only names a DTD is passed over, and said: nothing is fetched', async () => {
    const { account, text } = await imported(
      nitf('<p>One.</p>', '<!DOCTYPE nitf SYSTEM "http://wire.example/nitf.dtd">\n'),
    );
    expect(text).toContain('\nOne.\n');
    expect(account.remarks.map(({ message }) => message)).toEqual([
      'the DOCTYPE was passed over: the DTD that it names was not read',
    ]);
  });

  test('that defines entities is refused: none is expanded, no file is read', async () => {
    const dtd = '<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n';
    const { account, archive } = await imported(nitf('<p>&f;</p>', dtd));
    expect(archive.articles).toEqual({});
    expect(account.refused.map(({ place }) => place.line)).toEqual([2]);
  });

  test('an entity that the DTD would define is refused with its line', async () => {
    const { account, archive } = await imported(
      nitf('\n<p>Caf&eacute;</p>', '<!DOCTYPE nitf SYSTEM "nitf.dtd">\n'),
    );
    expect(archive.articles).toEqual({});
    expect(account.refused.map(({ place, message }) => [place.line, message])).toEqual([
      [4, 'this is not well-formed XML: undefined entity'],
    ]);
  });
});

describe('the text of NITF', () => {
  test('people, numbers and fractions are words like others', async () => {
    const { text } = await imported(
      nitf(
        '<p><person>Ada <function>Mayor</function> Quill</person> ate 1<frac><frac-num>1</frac-num><frac-den>2</frac-den></frac> pies</p>',
      ),
    );
    expect(text).toContain('Ada Mayor Quill ate 1 1/2 pies');
  });

  test('no word of it is lost without being named', async () => {
    const { account, text } = await imported(
      nitf(
        '<p>One.</p><unknown><p>Two.</p>Three.</unknown><media media-type="image"><media-reference source="a.jpg"/><media-caption>Four.</media-caption></media>',
      ),
    );
    for (const word of ['One.', 'Two.', 'Three.', 'Four.']) expect(text).toContain(word);
    expect(account.articles[0]?.changes.filter(({ what }) => what === 'to check')).toEqual([]);
  });

  test('text that is cut short is refused; what stands before it comes in', async () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${item()}\n${item({ guid: 'urn:y' })}`;
    const { account, archive } = await imported(message.slice(0, -40));
    expect(Object.keys(archive.articles)).toEqual([file]);
    expect(account.refused.length).toBeGreaterThan(0);
  });
});

test('an item whose text lies elsewhere is refused with its address', async () => {
  const { account } = await imported(
    item({ content: '<remoteContent href="https://wire.example/text.html"/>' }),
  );
  expect(account.refused.map(({ message }) => message)).toEqual([
    'its text lies elsewhere: https://wire.example/text.html',
  ]);
});
