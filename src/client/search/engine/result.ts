import { type ResultData, unveilText } from '#model/search.ts';
import { cutExcerpt, formsToMark, markText, readableText, type Stretch } from './excerpt.ts';
import type { PagefindResult } from './pagefind.ts';

/** An article in the list of results. All strings are plain text, never markup. */
export interface Result extends ResultData {
  readonly address: string;
  readonly title: readonly Stretch[];
  readonly excerpt: readonly Stretch[];
}

/** Loads the data of a result and marks the matched words. */
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
  const data: ResultData = JSON.parse(unveilText(meta['facts'] ?? ''));
  return { ...data, address: url, title: markText(title, forms), excerpt: cutExcerpt(body, forms) };
}
