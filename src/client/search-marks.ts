/** The name in an address for what a search looked for, words and phrases parted by `|`. */
export const markedParameter = 'marked';

const name = 'sought';
const mostMarks = 2000;

/**
 * Marks on an article what a search looked for that led to it, and takes it from the address again. Where the
 * browser can mark without touching the page (CSS Custom Highlight API); elsewhere nothing is marked.
 */
export function markSought(): void {
  const address = new URL(location.href);
  const sought = address.searchParams
    .get(markedParameter)
    ?.toLowerCase()
    .split('|')
    .filter((term) => term !== '');
  if (!sought) return;
  address.searchParams.delete(markedParameter);
  history.replaceState(history.state, '', address);
  const text = document.querySelector('article');
  if (!text || !('highlights' in CSS)) return;
  const ranges = findRanges(text, sought.slice(0, 24));
  CSS.highlights.set(name, new Highlight(...ranges.slice(0, mostMarks)));
}

/** Where the terms stand in an element’s text. */
function findRanges(within: Element, terms: readonly string[]): Range[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.toLowerCase() ?? '';
    for (const term of terms) {
      for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
        if (!isWhole(text, at, term)) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + term.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

/** True for a term that begins a word; inside words only Korean, Chinese and Japanese is marked. */
function isWhole(text: string, at: number, term: string): boolean {
  return (
    /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u.test(term.charAt(0)) ||
    !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))
  );
}
