import type { Html } from '#model/page.ts';

/** A text that the room `markdown` has made safe: the only markup that is emitted as it is. */
export function Prose({ text }: { readonly text: Html | undefined }) {
  if (text === undefined) return null;
  // The brand Html is minted by the room markdown alone.
  return <div class="prose" dangerouslySetInnerHTML={{ __html: text }} />;
}
