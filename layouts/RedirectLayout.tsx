import type { RedirectFacts } from '#model/facts.ts';
import type { SitePath } from '#model/paths.ts';
import type { Edition } from './edition.ts';

interface RedirectLayoutProps {
  readonly edition: Edition;
  readonly facts: RedirectFacts;
}

/** An old address: leads on at once, and says where to in a link. */
export function RedirectLayout({ edition, facts }: RedirectLayoutProps) {
  const { special, head } = edition;
  const to = isWithin(facts.to) ? edition.href(facts.to) : facts.to;
  const canonical = isWithin(facts.to) ? edition.absolute(facts.to) : facts.to;
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

/** True for an address of this site. */
function isWithin(to: string): to is SitePath {
  return to.startsWith('/');
}
