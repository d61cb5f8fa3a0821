import type { MachineContext } from '../machine-context.ts';
import type { RedirectsData } from '../machine-data.ts';
import { contentTypes, immutableCacheControl, immutablePatterns, responseHeaders } from './headers.ts';
import { hostRedirects } from './host-redirects.ts';

/** Renders `_redirects` for Netlify and Cloudflare Pages. Cloudflare ignores lines with a query. */
export function renderNetlifyRedirects(data: RedirectsData, { settings }: MachineContext): string {
  const lines = hostRedirects(data, settings).map(({ encoded, query, to }) => {
    const from = encoded.replaceAll(':', '%3A');
    const pairs =
      query === undefined ? [] : query.split('&').map((pair) => (pair.includes('=') ? pair : `${pair}=`));
    return [from, ...pairs, to, '301'].join(' ');
  });
  return `${['# Redirects from old addresses.', ...lines].join('\n')}\n`;
}

/** Renders `_headers` for Netlify and Cloudflare Pages. */
export function renderNetlifyHeaders({ settings }: MachineContext): string {
  const rule = (pattern: string, headers: Readonly<Record<string, string>>) =>
    [settings.base + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
      '\n',
    );
  const rules = [
    rule('/*', responseHeaders(settings)),
    ...contentTypes.map(({ pattern, type }) => rule(pattern, { 'Content-Type': type })),
    ...immutablePatterns.map((pattern) => rule(pattern, { 'Cache-Control': immutableCacheControl })),
  ];
  return `${rules.join('\n\n')}\n`;
}
