import { assign, type Corpus } from '../corpus/corpus.ts';
import { madeArticle } from '../corpus/generate-article.ts';
import type { JudgedQuery } from './evaluate.ts';

const english = `tenants tariffs swimmers epidemic manuscript bicycles helicopter ceasefire shipyard cathedral
  dividends refugee satellite furnace veto cyclist concert subscribers embassies workshops`;
const korean = '장관 시장 법원 위원회 청문회 정상회담 공항 예산 선거 도서관';

/**
 * Queries over a made archive, and the articles that must come: those whose Markdown has the word, looked for without
 * any index. Words that nearly all articles have are left out.
 */
export function madeQueries(corpus: Corpus): JudgedQuery[] {
  const articles = Array.from({ length: corpus.size }, (_, n) => ({
    end: assign(corpus, n).file.replace(/^.*?\d\d-|\.md$/g, ''),
    text: madeArticle(corpus, n).text.toLowerCase(),
  }));
  const evaluate = (language: 'en' | 'ko', query: string): JudgedQuery => {
    const word =
      language === 'en' ? new RegExp(`(?<![\\p{L}])${query}(?![\\p{L}])`, 'u') : new RegExp(query, 'u');
    return { language, query, must: articles.filter(({ text }) => word.test(text)).map(({ end }) => end) };
  };
  return [
    ...english.split(/\s+/).map((query) => evaluate('en', query)),
    ...korean.split(' ').map((query) => evaluate('ko', query)),
  ].filter(({ must }) => must.length > 0 && must.length <= mostListed);
}

/** More takes long to list. */
const mostListed = 3000;
