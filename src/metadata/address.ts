import { hrefBelow, type SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';

/** An address of this site as other sites write it. */
export function absolute(settings: SiteSettings, path: SitePath): string {
  return settings.url + hrefBelow('', path);
}
