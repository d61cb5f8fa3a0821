/**
 * The slug of a text: letters, marks and digits of any script in lower case (independent of locale), everything else
 * replaced by single `-`. Empty if no character remains.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
