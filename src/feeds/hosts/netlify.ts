import type { MachineContext } from '../machine-context.ts';
import type { RedirectsData } from '../machine-data.ts';
import { everywhere, keptForEver, keptHeader, types } from './headers.ts';
import { oldAddresses } from './old-address.ts';

/** Renders `_redirects` for Netlify and Cloudflare Pages. Cloudflare ignores lines with a query. */
export function renderNetlifyRedirects(data: RedirectsData, { settings }: MachineContext): string {
  const lines = oldAddresses(data, settings).map(({ sent, query, to }) => {
    const from = sent.replaceAll(':', '%3A');
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
    rule('/*', everywhere(settings)),
    ...types.map(({ pattern, type }) => rule(pattern, { 'Content-Type': type })),
    ...keptForEver.map((pattern) => rule(pattern, { 'Cache-Control': keptHeader })),
  ];
  return `${rules.join('\n\n')}\n`;
}
