/** A text that ends a sentence: with a full stop, which stands inside quotation marks, unless it ends one itself. */
export function sentence(text: string): string {
  if (/[.?!…。？！][”’"')\]]*$/u.test(text)) return text;
  return text.replace(/[”’"]*$/u, (marks) => `.${marks}`);
}

/** Names as a list is said: a comma stands before the last of three and more, and after an inverted name. */
export function joinNames(names: readonly string[], and: '&' | 'and', firstInverted: boolean): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = names.length > 2 || firstInverted ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}`;
}

/** A headline in quotation marks, the end of its sentence inside; quotations in it take single ones. */
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
