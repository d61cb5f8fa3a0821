import { headOf } from '#metadata/head.ts';
import type { Head } from '#model/page.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { kindOf, type PageName, type PageOf } from './page-kinds.ts';

/** True for a page that search engines may index. Exactly these pages are in the sitemaps. */
export function mayBeIndexed<Name extends PageName>(page: PageOf<Name>): boolean {
  const { indexed } = kindOf(page);
  return typeof indexed === 'function' ? indexed(page.data) : indexed;
}

/** The metadata in the head of a page. */
export function headOfPage<Name extends PageName>(page: PageOf<Name>, settings: SiteSettings): Head {
  const { path, data } = page;
  const description = kindOf(page).describe(data, settings, path);
  return headOf({ path, description, indexed: mayBeIndexed(page) }, settings);
}
