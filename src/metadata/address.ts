import { hrefBelow, type SitePath } from '#model/paths.ts';
import type { Imprint } from '#model/site-settings.ts';

/** An address of this site as other sites write it. */
export function absolute(imprint: Imprint, path: SitePath): string {
  return imprint.url + hrefBelow('', path);
}
