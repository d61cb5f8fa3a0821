import { useEffect, useRef } from 'preact/hooks';

/** Restores the scroll position after navigating back, once the results are shown again. */
export function useKeptPlace(stands: boolean): void {
  const place = useRef(placeIn(history.state));
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const keep = () => history.replaceState({ place: scrollY }, '');
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, []);
  useEffect(() => {
    if (place.current === undefined || !stands) return;
    scrollTo(0, place.current);
    place.current = undefined;
  }, [stands]);
}

function placeIn(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('place' in state)) return undefined;
  return typeof state.place === 'number' ? state.place : undefined;
}
