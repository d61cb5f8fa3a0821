import { describe, expect, test } from 'vitest';
import { wordpressImporter } from '#importers/wordpress/wordpress-importer.ts';
import { ArchiveInMemory } from '../archive-in-memory.ts';
import { checkGoldenPairs, fixture } from '../golden-pairs.ts';

const exported = String(fixture('wordpress/source')['gazette.xml']);

async function imported(xml: string, options: { readonly pages?: boolean } = {}) {
  const archive = new ArchiveInMemory();
  const report = await archive.import(wordpressImporter, { 'gazette.xml': xml }, options);
  return { archive, report, texts: Object.values(archive.articles).join('\n') };
}

test('an export with uploads becomes the expected articles', async () => {
  await checkGoldenPairs(wordpressImporter);
});

test('every item is imported, rejected or skipped', async () => {
  const { report } = await imported(exported);
  const { articles, rejected, skipped } = report;
  expect([report.found, articles.length, rejected.length, skipped.length]).toEqual([8, 3, 1, 4]);
  expect(report.found).toBe(articles.length + rejected.length + skipped.length);
});

test('private, trashed and password-protected posts leave no trace in the archive', async () => {
  const { archive, report } = await imported(exported.replace('<wp:status>draft<', '<wp:status>trash<'));
  const everything = [...archive.files.values(), ...archive.sources.values(), archive.ledger].join('\n');
  for (const secret of ['Secret.', 'Not yet finished.']) expect(everything).not.toContain(secret);
  expect(report.skipped.map(({ reason }) => reason)).toContain('not published (in the trash)');
});

test('pages are imported on request', async () => {
  const { archive } = await imported(exported, { pages: true });
  expect(archive.articles['pages/about.md']).toContain('About us.');
});

describe('an invalid export', () => {
  test('is imported up to a truncated item, which is reported with its line', async () => {
    const { archive, report } = await imported(exported.slice(0, exported.indexOf('It was late.')));
    expect(Object.keys(archive.articles)).toEqual([]);
    expect(report.rejected.map(({ location, name }) => [location.line, name])).toEqual([
      [28, 'Council votes “yes” & goes home'],
    ]);
  });

  test('reports the position of an error, and imports the other articles', async () => {
    const { archive, report } = await imported(
      exported.replace('<title>Diary</title>', '<title>Diary</tilte>'),
    );
    expect(Object.keys(archive.articles)).toContain('2012/05/09-the-day-after.md');
    expect(report.rejected.length).toBeGreaterThan(1);
    expect(report.rejected.every(({ location }) => location.line > 0)).toBe(true);
  });

  test('with a DOCTYPE is rejected, and no entity is expanded', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<rss';
    const { archive, report } = await imported(exported.replace('<rss', bomb));
    expect(archive.articles).toEqual({});
    expect(report.rejected.length).toBeGreaterThan(0);
  });

  test('with a control character or a bare & is corrected with a notice', async () => {
    const { report, texts } = await imported(
      exported
        .replace('Nothing happened.', 'Nothing\u0003 happened.')
        .replace('The day after<', 'The day & after<'),
    );
    expect(texts).toContain('Nothing happened.');
    expect(report.notices.map(({ message }) => message).sort()).toEqual([
      'an & that is not part of a reference was read as &amp;',
      'control characters that XML does not allow were removed',
    ]);
  });
});
