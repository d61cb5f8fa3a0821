import { describe, expect, test } from 'vitest';
import { wordpressImporter } from '#importers/wordpress/wordpress-importer.ts';
import { ArchiveInMemory } from '../archive-in-memory.ts';
import { checkGoldenPairs, fixture } from '../golden-pairs.ts';

const exported = String(fixture('wordpress/source')['gazette.xml']);

async function imported(xml: string, given: { readonly pages?: boolean } = {}) {
  const archive = new ArchiveInMemory();
  const account = await archive.bring(wordpressImporter, { 'gazette.xml': xml }, given);
  return { archive, account, texts: Object.values(archive.articles).join('\n') };
}

test('an export with its uploads becomes what it became before', async () => {
  await checkGoldenPairs(wordpressImporter);
});

test('every item is an article, refused, or left out', async () => {
  const { account } = await imported(exported);
  const { articles, refused, leftOut } = account;
  expect([account.found, articles.length, refused.length, leftOut.length]).toEqual([8, 3, 1, 4]);
  expect(account.found).toBe(articles.length + refused.length + leftOut.length);
});

test('what is private, in the trash or behind a password comes nowhere near the archive', async () => {
  const { archive, account } = await imported(exported.replace('<wp:status>draft<', '<wp:status>trash<'));
  const everything = [...archive.files.values(), ...archive.sources.values(), archive.ledger].join('\n');
  for (const secret of ['Secret.', 'Not yet finished.']) expect(everything).not.toContain(secret);
  expect(account.leftOut.map(({ reason }) => reason)).toContain('not published: in the trash');
});

test('pages come when they are asked for', async () => {
  const { archive } = await imported(exported, { pages: true });
  expect(archive.articles['pages/about.md']).toContain('About us.');
});

describe('an export that is broken', () => {
  test('is read up to the item that is cut short, which is named with its line', async () => {
    const { archive, account } = await imported(exported.slice(0, exported.indexOf('It was late.')));
    expect(Object.keys(archive.articles)).toEqual([]);
    expect(account.refused.map(({ place, name }) => [place.line, name])).toEqual([
      [28, 'Council votes “yes” & goes home'],
    ]);
  });

  test('says where a tag is wrong, and keeps the other articles', async () => {
    const { archive, account } = await imported(
      exported.replace('<title>Diary</title>', '<title>Diary</tilte>'),
    );
    expect(Object.keys(archive.articles)).toContain('2012/05/09-the-day-after.md');
    expect(account.refused.length).toBeGreaterThan(1);
    expect(account.refused.every(({ place }) => place.line > 0)).toBe(true);
  });

  test('with a DOCTYPE is refused whole: no entity is expanded', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<rss';
    const { archive, account } = await imported(exported.replace('<rss', bomb));
    expect(archive.articles).toEqual({});
    expect(account.refused.length).toBeGreaterThan(0);
  });

  test('with a control character or a bare & loses nothing but these, and says so', async () => {
    const { account, texts } = await imported(
      exported
        .replace('Nothing happened.', 'Nothing\u0003 happened.')
        .replace('The day after<', 'The day & after<'),
    );
    expect(texts).toContain('Nothing happened.');
    expect(account.remarks.map(({ message }) => message).sort()).toEqual([
      'an & that begins no reference was read as &amp;',
      'control characters were taken out, which XML does not allow',
    ]);
  });
});
