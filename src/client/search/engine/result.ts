import { decodeUnsearchable, type ResultData } from '#model/search.ts';
import { buildExcerpt, formsToMark, markText, readableText, type TextSegment } from './excerpt.ts';
import type { PagefindResult } from './pagefind.ts';

/** An article in the list of results. All strings are plain text, never markup. */
export interface Result extends ResultData {
  readonly address: string;
  readonly title: readonly TextSegment[];
  readonly excerpt: readonly TextSegment[];
}

/** Loads the data of a result and marks the matched words. */
export async function loadResult(
  results: readonly PagefindResult[],
  words: readonly string[],
): Promise<Result> {
  const [first] = results;
  if (!first) throw new Error('a search result has no matches');
  const { url, content, meta } = await first.data();
  const positions = results.flatMap(({ words: found }) => found);
  const forms = formsToMark(words, content, positions);
  const title = meta['title'] ?? '';
  const text = readableText(content);
  const body = text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, '') : text;
  const data: ResultData = JSON.parse(decodeUnsearchable(meta['facts'] ?? ''));
  return { ...data, address: url, title: markText(title, forms), excerpt: buildExcerpt(body, forms) };
}
