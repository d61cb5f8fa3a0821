import { hrefBelow, type SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';

/** An absolute URL on this site. */
export function absolute(settings: SiteSettings, path: SitePath): string {
  return settings.url + hrefBelow('', path);
}
