import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import type { RobotsData } from './machine-data.ts';

/** Renders `robots.txt` (RFC 9309) with the URLs of the sitemaps. Without rules, crawling is unrestricted. */
export function renderRobots({ rules, sitemaps }: RobotsData, { settings }: MachineContext): string {
  const allowAll = [{ agent: '*', allow: [], disallow: [] }];
  const groups = (rules.length > 0 ? rules : allowAll).map(({ agent, allow, disallow }) => {
    const lines = [
      `User-agent: ${agent}`,
      ...allow.map((path) => `Allow: ${settings.base}${encodeURI(path)}`),
      ...disallow.map((path) => `Disallow: ${settings.base}${encodeURI(path)}`),
    ];
    return [...lines, ...(lines.length === 1 ? ['Disallow:'] : [])].join('\n');
  });
  const sitemapLines = sitemaps.map((path) => `Sitemap: ${addressOf(settings, path)}`).join('\n');
  return `${[...groups, sitemapLines].join('\n\n')}\n`;
}
