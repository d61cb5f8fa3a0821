import { type Genre, genres } from '#model/article-schema.ts';

/** IPTC genre codes, and other names that agencies use. */
const synonyms: Readonly<Record<string, Genre>> = {
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

/** The genre for names or codes such as `genre:Opinion`, or undefined if none is known. */
export function genreOf(names: readonly string[]): Genre | undefined {
  for (const name of names) {
    const word = name
      .replace(/^.*[:/]/, '')
      .trim()
      .toLowerCase()
      .replace(/[\s&]+/g, '-');
    const genre = genres.find((candidate) => candidate === word) ?? synonyms[word];
    if (genre) return genre;
  }
  return undefined;
}
