import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Reports text typed into a field. While an input method composes (Korean, Japanese, Chinese), only complete Korean
 * syllables are reported: `미ㄱ` and `とう` are unfinished. `onComposing` is called for unfinished text.
 */
export function useTyping(
  field: RefObject<HTMLInputElement | null>,
  { onInput, onComposing }: { readonly onInput: (typed: string) => void; readonly onComposing?: () => void },
): void {
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    const listener = (event: Event) => {
      if (event instanceof InputEvent && isUnfinished(event)) onComposing?.();
      else onInput(input.value);
    };
    input.addEventListener('input', listener);
    input.addEventListener('compositionend', listener);
    return () => {
      input.removeEventListener('input', listener);
      input.removeEventListener('compositionend', listener);
    };
  });
}

function isUnfinished({ isComposing, data }: InputEvent): boolean {
  return isComposing && data !== null && data !== '' && !/[가-힣]$/.test(data);
}
