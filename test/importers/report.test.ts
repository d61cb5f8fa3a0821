import { expect, test } from 'vitest';
import { htmlImporter } from '#importers/html/html-importer.ts';
import { markdownImporter } from '#importers/markdown/markdown-importer.ts';
import { renderHtmlReport } from '#importers/run/report/render-html-report.ts';
import { renderSummary } from '#importers/run/report/render-text-report.ts';
import { ArchiveInMemory } from './archive-in-memory.ts';

const post = '---\ntitle: The vote\ndate: 2011-03-02\n---\n![](crane.svg)\n';
const files = {
  'a.md': post,
  'crane.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  ...Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.md`, '# No front matter <b>\n'])),
};

test('skipped items are counted by reason', async () => {
  const report = await new ArchiveInMemory().import(markdownImporter, files);
  expect(renderSummary(report)).toMatch(
    /^31 items found: 1 new, 0 rejected, 30 skipped\n30 skipped: no front matter\n/,
  );
});

test('after the first six, different reasons are counted together', async () => {
  const report = await new ArchiveInMemory().import(markdownImporter, files);
  const skipped = report.skipped.map((item, index) => ({ ...item, reason: `reason ${index}` }));
  expect(renderSummary({ ...report, skipped }).match(/^\d+ skipped: .*$/gm)).toEqual([
    ...['0', '1', '10', '11', '12', '13'].map((name) => `1 skipped: reason ${name}`),
    '24 skipped: other reasons, see the report',
  ]);
});

test('the HTML report lists articles to check by reason, and escapes text of the source', async () => {
  const report = await new ArchiveInMemory().import(markdownImporter, files);
  const page = renderHtmlReport(report).get('report.html') ?? '';
  expect(page).toMatch(/To check: [^<]+ \(1\)<\/summary>.*report-articles-1\.html#a1/s);
  expect(page).not.toContain('<b>');
});

test('long lists are collapsed, short ones are open', async () => {
  const report = await new ArchiveInMemory().import(htmlImporter, {
    'a.html': '---\n---\n',
    'b.html': '---\n---\n',
  });
  expect(renderHtmlReport(report).get('report.html')).toContain('<details open><summary>Skipped: template');
  const many = await new ArchiveInMemory().import(markdownImporter, files);
  expect(renderHtmlReport(many).get('report.html')).toContain('<details><summary>Skipped: no front matter');
});

test('the HTML report links to articles on any of its pages', async () => {
  const report = await new ArchiveInMemory().import(markdownImporter, files);
  const pages = renderHtmlReport({ ...report, articles: Array(501).fill(report.articles[0]) });
  const links = pages.get('report.html')?.match(/report-articles-\d\.html#a\d+/g) ?? [];
  expect(links).toHaveLength(501);
  for (const [file = '', anchor] of links.map((link) => link.split('#'))) {
    expect(pages.get(file)).toContain(`id="${anchor}"`);
  }
});
