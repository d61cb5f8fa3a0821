import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Reports text typed into a field. While an input method composes (Korean, Japanese, Chinese), only complete Korean
 * syllables are reported: `미ㄱ` and `とう` are unfinished. `onComposing` is called for unfinished text.
 */
export function useTyping(
  field: RefObject<HTMLInputElement | null>,
  { hear, wait }: { readonly hear: (typed: string) => void; readonly wait?: () => void },
): void {
  useLayoutEffect(() => {
    const typed = field.current;
    if (!typed) return;
    const listen = (event: Event) => {
      if (event instanceof InputEvent && isUnfinished(event)) wait?.();
      else hear(typed.value);
    };
    typed.addEventListener('input', listen);
    typed.addEventListener('compositionend', listen);
    return () => {
      typed.removeEventListener('input', listen);
      typed.removeEventListener('compositionend', listen);
    };
  });
}

function isUnfinished({ isComposing, data }: InputEvent): boolean {
  return isComposing && data !== null && data !== '' && !/[가-힣]$/.test(data);
}
