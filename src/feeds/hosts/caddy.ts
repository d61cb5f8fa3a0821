import type { MachineContext } from '../machine-context.ts';
import type { RedirectsData } from '../machine-data.ts';
import { contentTypes, immutableCacheControl, immutablePatterns, responseHeaders } from './headers.ts';
import { hostRedirects } from './host-redirects.ts';

/** Renders a file to import in a Caddy 2 site block: headers, content types, redirects. */
export function renderCaddy(data: RedirectsData, { settings }: MachineContext): string {
  const { base } = settings;
  const lines = [
    '# Import this inside the site block: import /path/to/hosts/Caddyfile',
    'header {',
    ...Object.entries(responseHeaders(settings)).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    'handle_errors {',
    '\t@missing expression {http.error.status_code} == 404',
    `\trewrite @missing ${base}/404.html`,
    '\tfile_server',
    '}',
    ...contentTypes.map(({ pattern, type }) => `header ${base}${pattern} Content-Type "${type}"`),
    ...immutablePatterns.map(
      (pattern) => `header ${base}${pattern} Cache-Control "${immutableCacheControl}"`,
    ),
    ...hostRedirects(data, settings).flatMap(({ decoded, query, to }, index) => {
      if (query === undefined) return [`redir "${decoded}" "${to}" 301`];
      const pairs = query.split('&').join(' ');
      return [
        `@old-${index} {`,
        `\tpath "${decoded}"`,
        `\tquery ${pairs}`,
        '}',
        `redir @old-${index} "${to}" 301`,
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}
