import type { PagefindResult } from './engine.ts';
import { cutExcerpt, formsToMark, markText, readableText, type Stretch } from './excerpt.ts';

/** An article as it stands in the list of results. All of it is text, never markup. */
export interface Result {
  readonly address: string;
  readonly title: readonly Stretch[];
  readonly excerpt: readonly Stretch[];
  readonly day: string;
  readonly circa?: string | undefined;
  readonly language: string;
  readonly section?: string | undefined;
  readonly agency?: string | undefined;
  readonly type?: string | undefined;
  readonly corrected?: string | undefined;
  readonly picture?: string | undefined;
}

/** Reads what a result shows, with what was sought marked. */
export async function describeResult(
  results: readonly PagefindResult[],
  sought: readonly string[],
): Promise<Result> {
  const [first] = results;
  if (!first) throw new Error('a result that nothing found');
  const { url, content, meta } = await first.data();
  const places = results.flatMap(({ words }) => words);
  const forms = formsToMark(sought, content, places);
  const title = meta['title'] ?? '';
  const text = readableText(content);
  const body = text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, '') : text;
  return {
    address: url,
    title: markText(title, forms),
    excerpt: cutExcerpt(body, forms),
    day: meta['day'] ?? '',
    circa: meta['circa'],
    language: meta['language'] ?? '',
    section: meta['section'],
    agency: meta['agency'],
    type: meta['type'],
    corrected: meta['corrected'],
    picture: meta['image'],
  };
}
