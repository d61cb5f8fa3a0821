/** What we use of Eleventy’s RSS plugin, which ships no types. */
declare module '@11ty/eleventy-plugin-rss' {
  /** An address made absolute against a base. */
  export function absoluteUrl(url: string, base: string): string;
}
