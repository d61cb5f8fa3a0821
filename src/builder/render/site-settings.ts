import type { SitePath } from '#model/paths.ts';
import type { Publication } from '#model/publication.ts';
import type { Assets, Imprint } from '#model/site-settings.ts';
import type { HandPage } from '#pages/edition.ts';

/** The imprint of a publication: what its masthead and foot say on every page. */
export function buildImprint(
  publication: Publication,
  assets: Assets,
  handPages: readonly HandPage[],
): Imprint {
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
    handPages: handPages.map(({ title, path, language: lang }) => ({ name: title, path, lang })),
    share,
    alternates: publication.alternates,
    assets,
  };
}
