import type { MachineContext } from '../machine-context.ts';
import type { RedirectsData } from '../machine-data.ts';
import { everywhere, keptForEver, keptHeader, types } from './headers.ts';
import { oldAddresses } from './old-address.ts';

/** Renders a file to import in a Caddy 2 site block: headers, content types, redirects. */
export function renderCaddy(data: RedirectsData, { settings }: MachineContext): string {
  const { base } = settings;
  const lines = [
    '# Import this inside the site block: import /path/to/hosts/Caddyfile',
    'header {',
    ...Object.entries(everywhere(settings)).map(([name, value]) => `\t${name} "${value}"`),
    '}',
    'handle_errors {',
    '\t@missing expression {http.error.status_code} == 404',
    `\trewrite @missing ${base}/404.html`,
    '\tfile_server',
    '}',
    ...types.map(({ pattern, type }) => `header ${base}${pattern} Content-Type "${type}"`),
    ...keptForEver.map((pattern) => `header ${base}${pattern} Cache-Control "${keptHeader}"`),
    ...oldAddresses(data, settings).flatMap(({ read, query, to }, place) => {
      if (query === undefined) return [`redir "${read}" "${to}" 301`];
      const pairs = query.split('&').join(' ');
      return [
        `@old-${place} {`,
        `\tpath "${read}"`,
        `\tquery ${pairs}`,
        '}',
        `redir @old-${place} "${to}" 301`,
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}
