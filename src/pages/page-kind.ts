import type { Layout } from '#layouts/layout-context.ts';
import type { Describe } from '#metadata/page-description.ts';
import type { Page } from '#model/page.ts';
import type { SitePath } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { FooterColumn } from '#model/site-settings.ts';
import type { PageWording } from '#model/wording/page-wording.ts';
import type { Redirect } from './redirects.ts';
import type { SiteContent } from './site-content.ts';

/** Everything specific to one kind of page. */
export interface PageKind<Name extends string, Data> {
  /** Its addresses, as far as they do not depend on articles. They are reserved; `/name/` with everything below it. */
  readonly addresses: readonly SitePath[];
  /** Whether a publication has such pages. Absent if every publication has them. */
  readonly when?: (publication: Publication) => boolean;
  /** Plans its pages. `own groups`: `site.ts` plans them in page groups of their own. */
  readonly pages: PlannedPages<Name, Data> | 'own groups';
  readonly layout: Layout<Data>;
  /** Describes a page for its head: title, description, breadcrumbs, relations to other pages. */
  readonly describe: Describe<Data>;
  /** Whether search engines may index a page. Exactly these pages are in the sitemaps. */
  readonly indexed: boolean | ((data: Data) => boolean);
  /** Its links in the footer. The order of links is the order of the table. */
  readonly footer: FooterLinks | 'none';
  /** True if files below its addresses are in parts of the manifest by month, day or entry, not in the `site` part. */
  readonly ownParts?: true;
}

/** `ofSite` is planned with the whole archive, whenever an article changes; `ofYear` with the articles of a year. */
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
