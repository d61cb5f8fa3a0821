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
  ...Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`${place}.md`, '# No front matter <b>\n'])),
};

test('what was left out is counted by its reasons, and adds up', async () => {
  const account = await new ArchiveInMemory().bring(markdownImporter, files);
  expect(renderSummary(account)).toMatch(
    /^31 found: 1 new, 0 refused, 30 left out\n30 left out: it has no front matter\n/,
  );
});

test('reasons that are all of their own are counted together after six', async () => {
  const account = await new ArchiveInMemory().bring(markdownImporter, files);
  const leftOut = account.leftOut.map((one, place) => ({ ...one, reason: `reason ${place}` }));
  expect(renderSummary({ ...account, leftOut }).match(/^\d+ left out: .*$/gm)).toEqual([
    ...['0', '1', '10', '11', '12', '13'].map((name) => `1 left out: reason ${name}`),
    '24 left out: for other reasons, see the report',
  ]);
});

test('the page of the report lists articles to check by what for, and no text of the source is markup', async () => {
  const account = await new ArchiveInMemory().bring(markdownImporter, files);
  const page = renderHtmlReport(account).get('report.html') ?? '';
  expect(page).toMatch(/To check: [^<]+ \(1\)<\/summary>.*report-articles-1\.html#a1/s);
  expect(page).not.toContain('<b>');
});

test('a long list is closed, a short one open', async () => {
  const account = await new ArchiveInMemory().bring(htmlImporter, {
    'a.html': '---\n---\n',
    'b.html': '---\n---\n',
  });
  expect(renderHtmlReport(account).get('report.html')).toContain(
    '<details open><summary>Left out: a template',
  );
  const many = await new ArchiveInMemory().bring(markdownImporter, files);
  expect(renderHtmlReport(many).get('report.html')).toContain(
    '<details><summary>Left out: it has no front matter',
  );
});
