import {
  attribute,
  blockElements,
  findElements,
  isElement,
} from '#importers/converting/from-html/html-tree.ts';
import type { ImportedDate } from '#importers/imported-article.ts';
import { readDate } from '#importers/reading/parse-date.ts';
import { type SavedPage, textIn } from '../saved-page.ts';

const label =
  /^(?:published|posted|date|first published|입력|등록|기사입력|게재)(?: (?:at|on))? ?[:：|]? ?(.{6,40})$/iu;

/** The date that a page only shows: in `<time>`, in a line that names it, or in its address; always said to be derived. */
export function shownDate(page: SavedPage, addresses: readonly string[]): ImportedDate | undefined {
  return timeElement(page) ?? labelledLine(page) ?? dayInAddresses([...addresses, page.path]);
}

function timeElement({ body }: SavedPage): ImportedDate | undefined {
  const times = [...findElements(body, ({ tagName }) => tagName === 'time')];
  const said = (element: (typeof times)[number]) => attribute(element, 'dateTime') ?? textIn(element);
  const dated = times.filter((element) => isDate(said(element)));
  const marked = dated.find(
    ({ properties }) => properties['pubDate'] !== undefined || properties['pubdate'] !== undefined,
  );
  const named = dated.find((element) =>
    /publish|posted|entry-date|dateline/i.test(attribute(element, 'className') ?? ''),
  );
  const chosen = marked ?? named ?? dated[0];
  if (!chosen) return undefined;
  const inferred = 'from the first <time> of the page';
  return { text: said(chosen), ...(!marked && !named && { inferred }) };
}

function labelledLine({ body }: SavedPage): ImportedDate | undefined {
  const leaves = findElements(
    body,
    ({ children }) => !children.some((child) => isElement(child) && blockElements.has(child.tagName)),
  );
  for (const leaf of leaves) {
    const line = textIn(leaf);
    const text = line.length < 80 ? label.exec(line)?.[1] : undefined;
    if (text && isDate(text)) return { text, inferred: `from the line “${line}”` };
  }
  return undefined;
}

function dayInAddresses(addresses: readonly string[]): ImportedDate | undefined {
  for (const address of addresses) {
    const [, year, month, day] =
      /(?<!\d)((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?!\d)/.exec(address) ?? [];
    const text = `${year}-${month}-${day}`;
    if (year && isDate(text))
      return { text, inferred: `from ${/^https?:/.test(address) ? 'the address' : 'the path'} ${address}` };
  }
  return undefined;
}

function isDate(text: string): boolean {
  const read = readDate({ text }, 'UTC');
  return !('reason' in read) && read.circa === undefined;
}
