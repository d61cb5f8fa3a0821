import { describe, expect, it } from 'vitest';
import { renderApache } from '#feeds/hosts/apache.ts';
import { renderCaddy } from '#feeds/hosts/caddy.ts';
import { renderNetlifyHeaders, renderNetlifyRedirects } from '#feeds/hosts/netlify.ts';
import { renderNginx } from '#feeds/hosts/nginx.ts';
import type { RedirectsData } from '#feeds/machine-data.ts';
import { contextOf, publicationOf } from './newsroom.ts';

const data: RedirectsData = {
  redirects: [
    { from: '/2011/03/old-name.html', to: '/2011/03/05/new-name/' },
    { from: '/옛/이름', to: '/2011/03/05/새-이름/' },
    { from: '/index.php?id=7&lang=ko', to: '/2011/03/05/new-name/' },
    { from: '/away/', to: 'https://elsewhere.example/a?b=1' },
    { from: '/page#part', to: '/' },
    { from: '/a+b(1).html', to: '/2011/' },
  ],
};
const hostile: RedirectsData = { redirects: [{ from: '/x$1*:{env}%0A;`', to: '/2011/$request_uri/' }] };
const context = contextOf();
const linesOf = (text: string, word: string) => text.split('\n').filter((line) => line.includes(word));

describe('_redirects', () => {
  it('lists old URLs as browsers send them, with queries split, and without fragments', () => {
    expect(renderNetlifyRedirects(data, context).split('\n').slice(1, -1)).toEqual([
      '/2011/03/old-name.html /2011/03/05/new-name/ 301',
      '/%EC%98%9B/%EC%9D%B4%EB%A6%84 /2011/03/05/%EC%83%88-%EC%9D%B4%EB%A6%84/ 301',
      '/index.php id=7 lang=ko /2011/03/05/new-name/ 301',
      '/away/ https://elsewhere.example/a?b=1 301',
      '/a+b(1).html /2011/ 301',
    ]);
  });

  it('escapes wildcards and placeholders', () => {
    const [line] = linesOf(renderNetlifyRedirects(hostile, context), '301');
    expect(line?.split(' ')).toEqual(['/x%241%2A%3A%7Benv%7D%0A;%60', '/2011/%24request_uri/', '301']);
  });

  it('works below a path prefix', () => {
    const below = contextOf(publicationOf({ url: 'https://example.org/archive', base: '/archive' }));
    expect(renderNetlifyRedirects(data, below)).toContain(
      '\n/archive/2011/03/old-name.html /archive/2011/03/05/new-name/ 301\n',
    );
  });
});

describe('_headers', () => {
  it('sends the policy with every page and forbids framing', () => {
    const [global = ''] = renderNetlifyHeaders(context).split('\n\n');
    expect(global.split('\n')[0]).toBe('/*');
    expect(global).toContain(
      "  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(global).not.toContain('unsafe-inline');
    expect(global).toContain('  X-Content-Type-Options: nosniff');
    expect(global).toContain('  Referrer-Policy: strict-origin-when-cross-origin');
  });

  it('leaves the policy to the pages if one of them allows Kakao', () => {
    const withKey = contextOf(publicationOf({ share: { networks: ['kakao'], kakao: 'key' } }));
    expect(renderNetlifyHeaders(withKey)).toContain("  Content-Security-Policy: frame-ancestors 'none'\n");
    expect(renderNetlifyHeaders(withKey)).not.toContain('default-src');
  });

  it('sets the content types of feeds', () => {
    expect(renderNetlifyHeaders(context)).toContain(
      '/atom.xml\n  Content-Type: application/atom+xml; charset=utf-8',
    );
  });
});

describe('the nginx configuration', () => {
  const text = renderNginx(data, context);

  it('redirects an old path exactly, decoded as nginx compares it', () => {
    expect(linesOf(text, 'old-name')).toEqual([
      'location = "/2011/03/old-name.html" { return 301 "/2011/03/05/new-name/"; }',
    ]);
    expect(linesOf(text, '옛')).toEqual([
      'location = "/옛/이름" { return 301 "/2011/03/05/%EC%83%88-%EC%9D%B4%EB%A6%84/"; }',
    ]);
  });

  it('redirects a URL with a query by its request URI', () => {
    expect(linesOf(text, 'index.php')).toEqual([
      'if ($request_uri = "/index.php?id=7&lang=ko") { return 301 "/2011/03/05/new-name/"; }',
    ]);
  });

  it('cannot be broken by special characters in a URL', () => {
    expect(linesOf(renderNginx(hostile, context), 'return')).toEqual([
      'location = "/x%241%2A:%7Benv%7D%0A;%60" { return 301 "/2011/%24request_uri/"; }',
    ]);
  });
});

describe('.htaccess', () => {
  const text = renderApache(data, context);

  it('matches the exact path and escapes it once', () => {
    const from = text.split('\n').findIndex((line) => line.includes('옛'));
    expect(text.split('\n').slice(from, from + 2)).toEqual([
      '  RewriteCond %{REQUEST_URI} "^/옛/이름$"',
      '  RewriteRule "^" "/2011/03/05/\\%EC\\%83\\%88-\\%EC\\%9D\\%B4\\%EB\\%A6\\%84/" [R=301,L,NE]',
    ]);
    expect(text).toContain('"^/a\\+b\\(1\\)\\.html$"');
  });

  it('matches a query with mod_rewrite and drops it', () => {
    const from = text.split('\n').findIndex((line) => line.includes('^/index'));
    expect(text.split('\n').slice(from, from + 3)).toEqual([
      '  RewriteCond %{REQUEST_URI} "^/index\\.php$"',
      '  RewriteCond %{QUERY_STRING} "^id=7&lang=ko$"',
      '  RewriteRule "^" "/2011/03/05/new-name/" [R=301,L,NE,QSD]',
    ]);
  });

  it('cannot be broken by special characters in a URL', () => {
    expect(linesOf(renderApache(hostile, context), ' "')).toEqual(
      expect.arrayContaining([
        '  RewriteCond %{REQUEST_URI} "^/x%241%2A:%7Benv%7D%0A;%60$"',
        '  RewriteRule "^" "/2011/\\%24request_uri/" [R=301,L,NE]',
      ]),
    );
  });
});

describe('the Caddy configuration', () => {
  it('redirects old paths, with a matcher for queries', () => {
    const text = renderCaddy(data, context);
    expect(linesOf(text, 'old-name')).toEqual(['redir "/2011/03/old-name.html" "/2011/03/05/new-name/" 301']);
    expect(text).toContain(
      '@old-2 {\n\tpath "/index.php"\n\tquery id=7 lang=ko\n}\nredir @old-2 "/2011/03/05/new-name/" 301',
    );
  });
});
