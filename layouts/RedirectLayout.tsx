import type { RedirectData } from '#model/page-data.ts';
import type { SitePath } from '#model/paths.ts';
import type { LayoutContext } from './layout-context.ts';

interface RedirectLayoutProps {
  readonly context: LayoutContext;
  readonly data: RedirectData;
}

/** A redirect page: it refreshes immediately and also shows a link. */
export function RedirectLayout({ context, data }: RedirectLayoutProps) {
  const { special, head } = context;
  const to = isWithin(data.to) ? context.href(data.to) : data.to;
  const canonical = isWithin(data.to) ? context.absolute(data.to) : data.to;
  return (
    <html lang={head.lang} dir={head.dir}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'" />
        <meta http-equiv="refresh" content={`0; url=${to}`} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{special.moved}</title>
        <link rel="canonical" href={canonical} />
      </head>
      <body>
        <main>
          <h1>{special.moved}</h1>
          <p>
            {special.movedTo} <a href={to}>{canonical}</a>
          </p>
        </main>
      </body>
    </html>
  );
}

/** True for a path on this site. */
function isWithin(to: string): to is SitePath {
  return to.startsWith('/');
}
