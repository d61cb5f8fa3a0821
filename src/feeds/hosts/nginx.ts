import type { MachineContext } from '../machine-context.ts';
import type { RedirectsData } from '../machine-data.ts';
import { contentTypes, immutablePatterns, responseHeaders } from './headers.ts';
import { hostRedirects } from './host-redirects.ts';
import { patternRegExp } from './pattern.ts';

/** Renders a file to include in an nginx `server` block: headers, content types, redirects. */
export function renderNginx(data: RedirectsData, { settings }: MachineContext): string {
  const { base } = settings;
  const typed = contentTypes.map(({ pattern, type }) => {
    const [name] = type.split(';');
    return `location ~ "${patternRegExp(base, pattern)}" { types { } default_type ${name}; charset_types *; }`;
  });
  const cached = immutablePatterns.map(
    (pattern) => `location ~ "${patternRegExp(base, pattern)}" { expires max; }`,
  );
  const redirects = hostRedirects(data, settings).map(({ encoded, decoded, query, to }) =>
    query === undefined
      ? `location = "${decoded}" { return 301 "${to}"; }`
      : `if ($request_uri = "${encoded}?${query}") { return 301 "${to}"; }`,
  );
  const lines = [
    '# Include this inside the server block: include /path/to/hosts/nginx.conf;',
    'charset utf-8;',
    `error_page 404 ${base}/404.html;`,
    ...Object.entries(responseHeaders(settings)).map(
      ([name, value]) => `add_header ${name} "${value}" always;`,
    ),
    ...typed,
    ...cached,
    ...redirects,
  ];
  return `${lines.join('\n')}\n`;
}
