/** A text as a regular expression that matches it and nothing else. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** An address pattern below the path prefix as a regular expression; `*` stands for anything. */
export function patternRegExp(base: string, pattern: string): string {
  return `^${(base + pattern).split('*').map(escapeRegExp).join('.*')}$`;
}
