/**
 * The name of an entry in an address: letters, marks and digits of any script, lower case without locale,
 * all else one `-`, trimmed. Empty when nothing is left.
 */
export function slug(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
