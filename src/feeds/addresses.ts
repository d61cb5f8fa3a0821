import { absoluteUrl } from '@11ty/eleventy-plugin-rss';
import { hrefBelow, type SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';

/** The absolute URL of a page or file, such as `https://example.org/archive/2024/12/21/slug/`. */
export function addressOf(settings: SiteSettings, path: SitePath): string {
  return absoluteUrl(hrefBelow(settings.base, path), settings.url);
}
