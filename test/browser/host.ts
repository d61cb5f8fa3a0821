import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll } from 'vitest';

/** Serves a site like a static host, at the root or below a path prefix; resolves to its URL with a trailing slash. */
export function openHost(folder: string, prefix = ''): Promise<string> {
  const serve = sirv(folder, { dev: true, dotfiles: false });
  const notFound = readFileSync(join(folder, '404.html'));
  const host = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    };
    const { url = '/' } = request;
    if (!url.startsWith(`${prefix}/`)) return missing();
    request.url = url.slice(prefix.length);
    serve(request, response, missing);
  });
  afterAll(() => {
    host.closeAllConnections();
    host.close();
  });
  return new Promise((resolve, reject) => {
    host.on('error', reject);
    host.listen(0, '127.0.0.1', () => {
      const at = host.address();
      if (at === null || typeof at === 'string') reject(new Error('the host has no port'));
      else resolve(`http://127.0.0.1:${at.port}${prefix}/`);
    });
  });
}
