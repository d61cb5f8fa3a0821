import type { Html } from '#model/page.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { formatStamps } from './article/entry-stamps.ts';

interface ProseProps {
  readonly text: Html | undefined;
  /** The language for the dates and times of timeline and live entries; undefined for other text. */
  readonly stampLanguage?: InterfaceLanguage | undefined;
}

/** The rendered text of an article or standalone page: the only markup that is inserted without escaping. */
export function Prose({ text, stampLanguage }: ProseProps) {
  if (text === undefined) return null;
  // Safe: only src/markdown creates values of the type Html.
  const html = stampLanguage ? formatStamps(text, stampLanguage) : text;
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
