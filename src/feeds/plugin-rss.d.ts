/** The part of Eleventy’s RSS plugin that is used here. The plugin ships no types. */
declare module '@11ty/eleventy-plugin-rss' {
  /** Resolves a URL against a base. */
  export function absoluteUrl(url: string, base: string): string;
}
