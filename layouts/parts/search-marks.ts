import type { ArticleFacts } from '#model/facts.ts';

/**
 * What Pagefind reads of an article beyond its text, as `data-pagefind-*` of its element. Names stand on the
 * elements that show them; here only values that hold no comma. Absent on articles kept out of search.
 */
export function inlineMarks(facts: ArticleFacts): Readonly<Record<string, string>> {
  if (facts.noindex) return {};
  const { published, language, type, corrections, circa } = facts;
  const filters = [`language:${language}`, `type:${type}`, ...(corrections.length ? ['corrected:yes'] : [])];
  const metas = [
    `date:${published.timed ? published.iso : published.day}`,
    `day:${published.day}`,
    `language:${language}`,
    `type:${type}`,
    ...(circa ? [`circa:${circa}`] : []),
    ...(corrections.length ? ['corrected:yes'] : []),
  ];
  return {
    'data-pagefind-body': '',
    'data-pagefind-sort': `date:${published.utc}`,
    'data-pagefind-filter': filters.join(', '),
    'data-pagefind-meta': metas.join(', '),
  };
}
