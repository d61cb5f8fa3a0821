import { byCodeUnit } from '#lib/grouping.ts';
import { type Article, orderKey } from '#model/article.ts';

/** Sorts the stories of a day by rank, then length, then time. */
export function byRank(a: Article, b: Article): number {
  return (
    (a.rank ?? 11) - (b.rank ?? 11) || b.text.words - a.text.words || byCodeUnit(orderKey(a), orderKey(b))
  );
}

/** The stories of a day as a front page would order them: those in the publication’s language first. */
export function rankDay(articles: readonly Article[], language: string): Article[] {
  const languageOrder = (article: Article) => (article.language === language ? 0 : 1);
  return [...articles].sort((a, b) => languageOrder(a) - languageOrder(b) || byRank(a, b));
}
