import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Hears what is typed into a field. Amid the composing of a letter or word (Korean, Japanese, Chinese) it hears only
 * whole Korean syllables: `미ㄱ` and `とう` are not yet what is meant. `wait` is told of these.
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
