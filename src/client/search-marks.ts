/** The URL parameter for the terms of the search that led to an article, separated by `|`. */
export const markedParameter = 'marked';

const highlightName = 'search-term';
const maxHighlights = 2000;

/**
 * Highlights the search terms that led to an article, then removes them from the URL. Uses the CSS Custom Highlight
 * API, which does not change the DOM; without it, nothing is highlighted.
 */
export function highlightSearchTerms(): void {
  const address = new URL(location.href);
  const terms = address.searchParams
    .get(markedParameter)
    ?.toLowerCase()
    .split('|')
    .filter((term) => term !== '');
  if (!terms) return;
  address.searchParams.delete(markedParameter);
  history.replaceState(history.state, '', address);
  const text = document.querySelector('article');
  if (!text || !('highlights' in CSS)) return;
  const ranges = findRanges(text, terms.slice(0, 24));
  CSS.highlights.set(highlightName, new Highlight(...ranges.slice(0, maxHighlights)));
}

/** Finds all occurrences of the terms in the text of an element. */
function findRanges(within: Element, terms: readonly string[]): Range[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.toLowerCase() ?? '';
    for (const term of terms) {
      for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
        if (!isAtWordStart(text, at, term)) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + term.length);
        ranges.push(range);
      }
    }
  }
  return ranges;
}

/** True if a term starts at a word boundary. Korean, Chinese and Japanese terms also match inside words. */
function isAtWordStart(text: string, at: number, term: string): boolean {
  return (
    /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{N}]/u.test(term.charAt(0)) ||
    !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1))
  );
}
