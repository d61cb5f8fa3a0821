import type { MachineContext } from '../machine-context.ts';
import type { RedirectsData } from '../machine-data.ts';
import { everywhere, keptForEver, types } from './headers.ts';
import { oldAddresses } from './old-address.ts';
import { patternRegExp } from './pattern.ts';

/** Renders a file to include in an nginx `server` block: headers, content types, redirects. */
export function renderNginx(data: RedirectsData, { settings }: MachineContext): string {
  const { base } = settings;
  const typed = types.map(({ pattern, type }) => {
    const [name] = type.split(';');
    return `location ~ "${patternRegExp(base, pattern)}" { types { } default_type ${name}; charset_types *; }`;
  });
  const kept = keptForEver.map((pattern) => `location ~ "${patternRegExp(base, pattern)}" { expires max; }`);
  const redirects = oldAddresses(data, settings).map(({ sent, read, query, to }) =>
    query === undefined
      ? `location = "${read}" { return 301 "${to}"; }`
      : `if ($request_uri = "${sent}?${query}") { return 301 "${to}"; }`,
  );
  const lines = [
    '# Include this inside the server block: include /path/to/hosts/nginx.conf;',
    'charset utf-8;',
    `error_page 404 ${base}/404.html;`,
    ...Object.entries(everywhere(settings)).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...typed,
    ...kept,
    ...redirects,
  ];
  return `${lines.join('\n')}\n`;
}
