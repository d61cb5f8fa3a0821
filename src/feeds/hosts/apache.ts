import type { MachineContext } from '../machine-context.ts';
import type { RedirectsData } from '../machine-data.ts';
import { contentTypes, immutableCacheControl, immutablePatterns, responseHeaders } from './headers.ts';
import { type HostRedirect, hostRedirects } from './host-redirects.ts';
import { escapeRegExp, patternRegExp } from './pattern.ts';

/** Renders `.htaccess` for Apache 2.4: headers, content types, redirects. */
export function renderApache(data: RedirectsData, { settings }: MachineContext): string {
  const { base } = settings;
  const global = Object.entries(responseHeaders(settings)).map(
    ([name, value]) => `  Header always set ${name} "${value}"`,
  );
  const typed = contentTypes.map(({ pattern, type }) =>
    headerFor(base, pattern, `Header set Content-Type "${type}"`),
  );
  const cached = immutablePatterns.map((pattern) =>
    headerFor(base, pattern, `Header set Cache-Control "${immutableCacheControl}"`),
  );
  const headers = ['<IfModule mod_headers.c>', ...global, ...typed, ...cached, '</IfModule>'];
  const rewrites = hostRedirects(data, settings).flatMap(rewrite);
  const redirects = ['<IfModule mod_rewrite.c>', '  RewriteEngine On', ...rewrites, '</IfModule>'];
  const lines = [
    'AddDefaultCharset utf-8',
    `ErrorDocument 404 ${base}/404.html`,
    ...headers,
    ...(rewrites.length > 0 ? redirects : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A header for all URLs that match a pattern. */
function headerFor(base: string, pattern: string, header: string): string {
  return `  ${header} "expr=%{REQUEST_URI} =~ m#${patternRegExp(base, pattern)}#"`;
}

/** A redirect with mod_rewrite: mod_alias cannot match queries, and it decodes percent-encoded characters. */
function rewrite({ decoded, query, to }: HostRedirect): string[] {
  return [
    `  RewriteCond %{REQUEST_URI} "^${escapeRegExp(decoded)}$"`,
    ...(query === undefined ? [] : [`  RewriteCond %{QUERY_STRING} "^${escapeRegExp(query)}$"`]),
    `  RewriteRule "^" "${to.replaceAll('%', '\\%')}" [R=301,L,NE${query === undefined ? '' : ',QSD'}]`,
  ];
}
