import type { Layout } from '#layouts/layout-context.ts';
import type { Describe } from '#metadata/page-description.ts';
import type { Page } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { FooterColumn } from '#model/site-settings.ts';
import type { PageWording } from '#model/wording/page-wording.ts';
import type { Redirect } from './redirects.ts';
import type { SiteContent } from './site-content.ts';

/** All that is particular to one kind of page. */
export interface PageKind<Name extends string, Data> {
  /** The addresses that do not depend on articles. Each is reserved; `/name/` with everything below it. */
  readonly addresses: readonly SitePath[];
  /** Whether a publication has these pages; absent when every publication does. */
  readonly when?: (publication: Publication) => boolean;
  /** Plans its pages: with the whole archive, with a year, or in groups that `site.ts` makes for it. */
  readonly pages: PlannedPages<Name, Data> | 'own groups';
  readonly layout: Layout<Data>;
  /** Its title, description and relations, from which the head is made. */
  readonly describe: Describe<Data>;
  /** Whether search engines may index it. What they may index is in a sitemap, and nothing else is. */
  readonly indexed: boolean | ((data: Data) => boolean);
  /** Its links in the footer, after those of the kinds above it in the table. */
  readonly footer: FooterLinks | 'none';
  /** True when the manifest lists what is below its addresses by month, day or entry, not with the whole site. */
  readonly ownParts?: true;
}

/** Pages planned again when any article changes, and those planned again when an article of their year does. */
export interface PlannedPages<Name extends string, Data> {
  readonly ofSite?: (content: SiteContent, redirects: readonly Redirect[]) => Iterable<Page<Name, Data>>;
  readonly ofYear?: (content: SiteContent, year: string) => Iterable<Page<Name, Data>>;
}

interface FooterLinks {
  readonly column: FooterColumn;
  readonly links: readonly FooterLink[];
}

interface FooterLink {
  readonly path: SitePath;
  readonly name: (words: PageWording) => string;
}

/** One link in the footer. */
export function inFooter(column: FooterColumn, path: SitePath, name: FooterLink['name']): FooterLinks {
  return { column, links: [{ path, name }] };
}
