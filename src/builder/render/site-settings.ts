import type { SitePath } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { Assets, SiteSettings } from '#model/site-settings.ts';
import { footerLinks } from '#pages/footer-links.ts';
import type { StandalonePage } from '#pages/site-content.ts';

/** The settings that every page of a site depends on, from the publication, its assets and its standalone pages. */
export function buildSiteSettings(
  publication: Publication,
  assets: Assets,
  standalonePages: readonly StandalonePage[],
): SiteSettings {
  const { name, tagline, url, base, language, timezone, timezoneName, share } = publication;
  const { description, rights, contact, letters, newsletter, issn, founded, hub } = publication;
  return {
    name,
    tagline,
    url,
    base,
    language,
    languages: publication.interface,
    timezone,
    timezoneName,
    ...(description && { description }),
    ...(rights !== undefined && { rights }),
    ...(contact !== undefined && { contact }),
    ...(letters !== undefined && { letters }),
    ...(newsletter !== undefined && { newsletter }),
    ...(issn !== undefined && { issn }),
    ...(founded !== undefined && { founded }),
    ...(hub !== undefined && { hub }),
    navigation: (publication.navigation ?? []).map(({ names, path }) => ({ names, path: path as SitePath })),
    standalonePages: standalonePages.map(({ title, path, language: lang }) => ({ name: title, path, lang })),
    footer: footerLinks(),
    share,
    alternates: publication.alternates,
    assets,
  };
}
