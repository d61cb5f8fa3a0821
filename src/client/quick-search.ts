/** The key `/` leads to the search field of the page, or to the search page. */
export function enableQuickSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const field = document.querySelector<HTMLInputElement>('input[name="q"]');
    const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) field.select();
    else if (link) location.assign(link.href);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select'))
  );
}
