import type { Html } from '#model/page.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { setStamps } from './entry-stamps.ts';

interface ProseProps {
  readonly text: Html | undefined;
  /** The language in which the dates and times of its entries are set; none in a text without entries. */
  readonly stamps?: InterfaceLanguage | undefined;
}

/** A text that the room `markdown` has made safe: the only markup that is emitted as it is. */
export function Prose({ text, stamps }: ProseProps) {
  if (text === undefined) return null;
  // The brand Html is minted by the room markdown alone.
  const set = stamps ? setStamps(text, stamps) : text;
  return <div class="prose" dangerouslySetInnerHTML={{ __html: set }} />;
}
