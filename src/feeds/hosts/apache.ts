import type { MachineContext } from '../machine-context.ts';
import type { RedirectsFacts } from '../machine-facts.ts';
import { everywhere, keptForEver, keptHeader, types } from './headers.ts';
import { type OldAddress, oldAddresses } from './old-address.ts';
import { escapeRegExp, patternRegExp } from './pattern.ts';

/** `.htaccess` of Apache 2.4: headers, content types, redirects. */
export function renderApache(facts: RedirectsFacts, { imprint }: MachineContext): string {
  const { base } = imprint;
  const set = Object.entries(everywhere).map(([name, value]) => `  Header always set ${name} "${value}"`);
  const typed = types.map(({ pattern, type }) => when(base, pattern, `Header set Content-Type "${type}"`));
  const kept = keptForEver.map((pattern) => when(base, pattern, `Header set Cache-Control "${keptHeader}"`));
  const headers = ['<IfModule mod_headers.c>', ...set, ...typed, ...kept, '</IfModule>'];
  const old = oldAddresses(facts, imprint);
  const lines = [
    'AddDefaultCharset utf-8',
    `ErrorDocument 404 ${base}/404.html`,
    ...headers,
    ...queries(old),
    ...old.filter(({ query }) => query === undefined).map(redirect),
  ];
  return `${lines.join('\n')}\n`;
}

function when(base: string, pattern: string, header: string): string {
  const matched = patternRegExp(base, pattern).replaceAll('/', '\\/');
  return `  <If "%{REQUEST_URI} =~ /${matched}/">\n    ${header}\n  </If>`;
}

function redirect({ read, to }: OldAddress): string {
  return `RedirectMatch 301 "^${escapeRegExp(read)}$" "${to}"`;
}

/** Addresses with a query need the rewriting module. */
function queries(old: readonly OldAddress[]): string[] {
  const rules = old.flatMap(({ read, query, to }) =>
    query === undefined
      ? []
      : [
          `  RewriteCond %{REQUEST_URI} "^${escapeRegExp(read)}$"`,
          `  RewriteCond %{QUERY_STRING} "^${escapeRegExp(query)}$"`,
          `  RewriteRule "^" "${to.replaceAll('%', '\\%')}" [R=301,L,NE,QSD]`,
        ],
  );
  return rules.length === 0
    ? []
    : ['<IfModule mod_rewrite.c>', '  RewriteEngine On', ...rules, '</IfModule>'];
}
