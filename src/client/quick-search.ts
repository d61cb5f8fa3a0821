/** What the search script gives to other pages. */
interface SearchScript {
  readonly openQuickSearch: () => void;
}

/**
 * The key `/` leads to the search field of the page; where there is none, it and the search in the masthead open the
 * quick search. Its script is fetched then; without it the link leads to the search page.
 */
export function enableQuickSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  const field = () => document.querySelector<HTMLInputElement>('main input[name="q"]');
  const open = async (): Promise<void> => {
    if (!link) return;
    try {
      const { openQuickSearch }: SearchScript = await import(link.dataset['search'] ?? '');
      openQuickSearch();
    } catch {
      location.assign(link.href);
    }
  };
  link?.addEventListener('click', (event) => {
    if (field() || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    const here = field();
    if (here) here.select();
    else open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select'))
  );
}
