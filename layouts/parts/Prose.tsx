import type { Html } from '#model/page.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { setStamps } from './entry-stamps.ts';

interface ProseProps {
  readonly text: Html | undefined;
  /** The language for the dates and times of timeline and live entries; undefined for other text. */
  readonly stamps?: InterfaceLanguage | undefined;
}

/** The rendered text of an article or standalone page: the only markup that is inserted without escaping. */
export function Prose({ text, stamps }: ProseProps) {
  if (text === undefined) return null;
  // Safe: only src/markdown creates values of the type Html.
  const set = stamps ? setStamps(text, stamps) : text;
  return <div class="prose" dangerouslySetInnerHTML={{ __html: set }} />;
}
