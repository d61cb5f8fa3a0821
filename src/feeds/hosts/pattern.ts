/** Escapes a text for use in a regular expression. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Converts a URL pattern below the path prefix to a regular expression; `*` matches anything. */
export function patternRegExp(base: string, pattern: string): string {
  return `^${(base + pattern).split('*').map(escapeRegExp).join('.*')}$`;
}
