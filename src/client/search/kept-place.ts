import { useEffect, useRef } from 'preact/hooks';

/** Keeps the place on the page in the history, and goes back to it once what was there stands again. */
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
