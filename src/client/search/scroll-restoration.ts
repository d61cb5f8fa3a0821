import { useEffect, useRef } from 'preact/hooks';

/** Restores the scroll position after navigating back, once the results are shown again. */
export function useScrollRestoration(isReady: boolean): void {
  const position = useRef(positionIn(history.state));
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const save = () => history.replaceState({ scrollY }, '');
    addEventListener('pagehide', save);
    return () => removeEventListener('pagehide', save);
  }, []);
  useEffect(() => {
    if (position.current === undefined || !isReady) return;
    scrollTo(0, position.current);
    position.current = undefined;
  }, [isReady]);
}

function positionIn(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('scrollY' in state)) return undefined;
  return typeof state.scrollY === 'number' ? state.scrollY : undefined;
}
