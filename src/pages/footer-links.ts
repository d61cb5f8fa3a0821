import { interfaceLanguages } from '#model/publication.ts';
import type { FooterColumn, SiteSettings } from '#model/site-settings.ts';
import { pageWording } from '#model/wording/page-wording.ts';
import { pageKinds } from './page-kinds.ts';

/** The footer links of all page kinds, in the order of the table. */
export function footerLinks(): SiteSettings['footer'] {
  return { browse: linksIn('browse'), about: linksIn('about') };
}

function linksIn(column: FooterColumn): SiteSettings['footer'][FooterColumn] {
  const links = Object.values(pageKinds).flatMap(({ footer }) =>
    footer !== 'none' && footer.column === column ? footer.links : [],
  );
  return links.map(({ path, name }) => ({
    names: Object.fromEntries(interfaceLanguages.map((language) => [language, name(pageWording(language))])),
    path,
  }));
}
