import { type Genre, genres } from '#model/article-schema.ts';

/** Other words for our genres: IPTC’s genre codes, and what agencies write. */
const words: Readonly<Record<string, Genre>> = {
  news: 'news',
  current: 'news',
  update: 'news',
  'analytical-report': 'analysis',
  background: 'explainer',
  backgrounder: 'explainer',
  'letter-to-the-editor': 'letter',
  'letters-to-the-editor': 'letter',
  obituaries: 'obituary',
  chronology: 'timeline',
  'live-blog': 'live',
  liveblog: 'live',
  'q-and-a': 'interview',
  question_and_answer: 'interview',
  'question-and-answer': 'interview',
  'opinion-piece': 'opinion',
  column: 'opinion',
};

/** The genre that names or codes such as `genre:Opinion` mean; undefined when none is ours. */
export function genreOf(names: readonly string[]): Genre | undefined {
  for (const name of names) {
    const word = name
      .replace(/^.*[:/]/, '')
      .trim()
      .toLowerCase()
      .replace(/[\s&]+/g, '-');
    const genre = genres.find((one) => one === word) ?? words[word];
    if (genre) return genre;
  }
  return undefined;
}
