const marginFrom = '(min-width: 69rem)';
const between = 16;

/** On wide screens, places footnotes in the margin next to their references. */
export function enableMarginNotes(): void {
  const prose = document.querySelector<HTMLElement>('.article > .prose');
  const notes = [...(prose?.querySelectorAll<HTMLElement>('.footnotes li') ?? [])];
  if (!prose || notes.length === 0) return;
  const wide = matchMedia(marginFrom);
  const place = () => {
    prose.toggleAttribute('data-margin-notes', wide.matches);
    placeNotes(prose, notes, wide.matches);
  };
  new ResizeObserver(place).observe(prose);
  wide.addEventListener('change', place);
}

/** Aligns each note with its reference, or places it below the previous note. */
function placeNotes(prose: HTMLElement, notes: readonly HTMLElement[], inMargin: boolean): void {
  const top = prose.getBoundingClientRect().top;
  let free = 0;
  for (const note of notes) {
    const mention = document.getElementById(note.id.replace('fn:', 'fnref:'));
    if (!inMargin || !mention) {
      note.style.removeProperty('inset-block-start');
      continue;
    }
    const at = Math.max(mention.getBoundingClientRect().top - top, free);
    note.style.setProperty('inset-block-start', `${at}px`);
    free = at + note.offsetHeight + between;
  }
  prose.style.setProperty('min-block-size', `${free}px`);
}
