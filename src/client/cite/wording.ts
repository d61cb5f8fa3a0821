/** Ends a text with a full stop, inside any closing quotation marks, unless it already ends a sentence. */
export function sentence(text: string): string {
  if (/[.?!…。？！][”’"')\]]*$/u.test(text)) return text;
  return text.replace(/[”’"]*$/u, (marks) => `.${marks}`);
}

/** Joins names into a list. A comma precedes the last of three or more, and follows an inverted name. */
export function joinNames(names: readonly string[], and: '&' | 'and', firstInverted: boolean): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = names.length > 2 || firstInverted ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}

/** A headline in quotation marks with its final punctuation inside. Nested quotations use single marks. */
export function quotedTitle(title: string, end: '.' | ','): string {
  let open = false;
  const inner = title
    .replace(/[“„«]/g, '‘')
    .replace(/[”»]/g, '’')
    .replace(/"/g, () => {
      open = !open;
      return open ? '‘' : '’';
    });
  const ended = /[.?!…]’*$/u.test(inner) ? inner : inner.replace(/’*$/u, (marks) => `${end}${marks}`);
  return `“${ended}”`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}
