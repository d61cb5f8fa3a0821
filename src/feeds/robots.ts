import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import type { RobotsFacts } from './machine-facts.ts';

/** `robots.txt` (RFC 9309) and where the sitemaps are. Without rules everyone may read everything. */
export function renderRobots({ rules, sitemaps }: RobotsFacts, { imprint }: MachineContext): string {
  const open = [{ agent: '*', allow: [], disallow: [] }];
  const groups = (rules.length > 0 ? rules : open).map(({ agent, allow, disallow }) => {
    const lines = [
      `User-agent: ${agent}`,
      ...allow.map((path) => `Allow: ${imprint.base}${encodeURI(path)}`),
      ...disallow.map((path) => `Disallow: ${imprint.base}${encodeURI(path)}`),
    ];
    return [...lines, ...(lines.length === 1 ? ['Disallow:'] : [])].join('\n');
  });
  const maps = sitemaps.map((path) => `Sitemap: ${addressOf(imprint, path)}`).join('\n');
  return `${[...groups, maps].join('\n\n')}\n`;
}
