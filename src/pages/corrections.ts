import { byCodeUnit } from '#lib/grouping.ts';
import type { Page } from '#model/page.ts';
import type { CorrectionsData } from '#model/page-data.ts';
import { correctionsPath } from '#model/paths.ts';
import type { SiteContent } from './site-content.ts';

const correctionsShown = 200;

/** The corrections page, newest first. */
export function correctionsPage(content: SiteContent): Page<'corrections', CorrectionsData> {
  const all = content.archive.articles.flatMap((article) =>
    article.corrections.map((correction) => ({ correction, article })),
  );
  all.sort(
    (a, b) =>
      byCodeUnit(b.correction.date.utc, a.correction.date.utc) || byCodeUnit(a.article.path, b.article.path),
  );
  const corrections = all
    .slice(0, correctionsShown)
    .map(({ correction, article }) => ({ ...correction, article: content.briefOf(article) }));
  return { path: correctionsPath, layout: 'corrections', data: { corrections, count: all.length } };
}
