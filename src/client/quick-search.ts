/** The exports of the search script. */
interface SearchScript {
  readonly openQuickSearch: (typed: string) => void;
}

/**
 * Opens search by keyboard: `/` focuses the search field of the page, if there is one. Otherwise `/` and the search
 * link in the masthead open the quick search. Keys typed while its script loads are buffered; if loading fails, the
 * search page opens.
 */
export function enableQuickSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-search]');
  if (!link) return;
  const field = () => document.querySelector<HTMLInputElement>('main input[name="q"]');
  let typed: string | undefined;
  const goToSearchPage = () => {
    const address = new URL(link.href);
    if (typed) address.searchParams.set('q', typed);
    location.assign(address);
  };
  const open = async (): Promise<void> => {
    typed ??= '';
    try {
      const { openQuickSearch }: SearchScript = await import(link.dataset['search'] ?? '');
      openQuickSearch(typed);
    } catch {
      goToSearchPage();
    }
    typed = undefined;
  };
  link.addEventListener('click', (event) => {
    if (field() || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (typed === undefined ? key !== '/' : key !== 'Enter' && key.length > 1) return;
    event.preventDefault();
    const input = field();
    if (input) input.select();
    else if (typed === undefined) open();
    else if (key === 'Enter') goToSearchPage();
    else typed += key;
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="radio"]), textarea, select'))
  );
}
