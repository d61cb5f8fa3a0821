import {
  attribute,
  blockElements,
  findElements,
  isElement,
} from '#importers/converting/from-html/html-tree.ts';
import type { ImportedDate } from '#importers/imported-article.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import { rawText, type SavedPage } from '../saved-page.ts';

const label =
  /^(?:published|posted|date|first published|입력|등록|기사입력|게재)(?: (?:at|on))? ?[:：|]? ?(.{6,40})$/iu;

/** A date that a page only shows: in a `<time>` element, in a labelled line, or in its URL. */
export function visibleDate(page: SavedPage, addresses: readonly string[]): ImportedDate | undefined {
  return timeElement(page) ?? labelledLine(page) ?? dayInAddresses([...addresses, page.path]);
}

function timeElement({ body }: SavedPage): ImportedDate | undefined {
  const times = [...findElements(body, ({ tagName }) => tagName === 'time')];
  const rawDate = (element: (typeof times)[number]) => attribute(element, 'dateTime') ?? rawText(element);
  const dated = times.filter((element) => isDate(rawDate(element)));
  const byAttribute = dated.find(
    ({ properties }) => properties['pubDate'] !== undefined || properties['pubdate'] !== undefined,
  );
  const byClass = dated.find((element) =>
    /publish|posted|entry-date|dateline/i.test(attribute(element, 'className') ?? ''),
  );
  const chosen = byAttribute ?? byClass ?? dated[0];
  if (!chosen) return undefined;
  const inferred = 'from the first <time> element of the page';
  return { text: rawDate(chosen), ...(!byAttribute && !byClass && { inferred }) };
}

function labelledLine({ body }: SavedPage): ImportedDate | undefined {
  const leaves = findElements(
    body,
    ({ children }) => !children.some((child) => isElement(child) && blockElements.has(child.tagName)),
  );
  for (const leaf of leaves) {
    const line = rawText(leaf);
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
      return { text, inferred: `from ${/^https?:/.test(address) ? 'the URL' : 'the path'} ${address}` };
  }
  return undefined;
}

function isDate(text: string): boolean {
  const parsed = parseDate({ text }, 'UTC');
  return !('reason' in parsed) && parsed.circa === undefined;
}
