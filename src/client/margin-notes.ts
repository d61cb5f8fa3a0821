const wideScreen = '(min-width: 69rem)';
const gap = 16;

/** On wide screens, places footnotes in the margin next to their references. */
export function enableMarginNotes(): void {
  const prose = document.querySelector<HTMLElement>('.article > .prose');
  const notes = [...(prose?.querySelectorAll<HTMLElement>('.footnotes li') ?? [])];
  if (!prose || notes.length === 0) return;
  const wide = matchMedia(wideScreen);
  const update = () => {
    prose.toggleAttribute('data-margin-notes', wide.matches);
    placeNotes(prose, notes, wide.matches);
  };
  new ResizeObserver(update).observe(prose);
  wide.addEventListener('change', update);
}

/** Aligns each note with its reference, or places it below the previous note. */
function placeNotes(prose: HTMLElement, notes: readonly HTMLElement[], inMargin: boolean): void {
  const top = prose.getBoundingClientRect().top;
  let bottom = 0;
  for (const note of notes) {
    const reference = document.getElementById(note.id.replace('fn:', 'fnref:'));
    if (!inMargin || !reference) {
      note.style.removeProperty('inset-block-start');
      continue;
    }
    const position = Math.max(reference.getBoundingClientRect().top - top, bottom);
    note.style.setProperty('inset-block-start', `${position}px`);
    bottom = position + note.offsetHeight + gap;
  }
  prose.style.setProperty('min-block-size', `${bottom}px`);
}
