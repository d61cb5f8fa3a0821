import { type Corpus, planArticle } from '../corpus/corpus.ts';
import { generateArticle } from '../corpus/generate-article.ts';
import type { QueryJudgments } from './evaluate.ts';

const english = `tenants tariffs swimmers epidemic manuscript bicycles helicopter ceasefire shipyard cathedral
  dividends refugee satellite furnace veto cyclist concert subscribers embassies workshops`;
const korean = '장관 시장 법원 위원회 청문회 정상회담 공항 예산 선거 도서관';

/**
 * Generates queries with relevance judgments for a generated corpus: an article is relevant when its Markdown contains
 * the word, found without an index. Leaves out words with too many articles.
 */
export function generateQueries(corpus: Corpus): QueryJudgments[] {
  const articles = Array.from({ length: corpus.size }, (_, n) => ({
    slug: planArticle(corpus, n).file.replace(/^.*?\d\d-|\.md$/g, ''),
    text: generateArticle(corpus, n).text.toLowerCase(),
  }));
  const queryOf = (language: 'en' | 'ko', query: string): QueryJudgments => {
    const word =
      language === 'en' ? new RegExp(`(?<![\\p{L}])${query}(?![\\p{L}])`, 'u') : new RegExp(query, 'u');
    return {
      language,
      query,
      relevant: articles.filter(({ text }) => word.test(text)).map(({ slug }) => slug),
    };
  };
  return [
    ...english.split(/\s+/).map((query) => queryOf('en', query)),
    ...korean.split(' ').map((query) => queryOf('ko', query)),
  ].filter(({ relevant }) => relevant.length > 0 && relevant.length <= mostRelevant);
}

/** Listing more articles would take too long. */
const mostRelevant = 3000;
