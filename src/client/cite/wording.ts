/** A text that ends a sentence: with a full stop, unless it ends one itself. */
export function sentence(text: string): string {
  return /[.?!…。？！][”’"')\]]*$/u.test(text) ? text : `${text}.`;
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
  return `“${inner}${/[.?!…]’*$/u.test(inner) ? '' : end}”`;
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
