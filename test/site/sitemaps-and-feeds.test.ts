import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { all, attributeOf, childOf, type Element, linkOf, readXml } from '../feeds/read-xml.ts';

const sm = (name: string) => `{http://www.sitemaps.org/schemas/sitemap/0.9}${name}`;

/** What the head of a page tells search engines. */
interface PageHead {
  readonly canonical: string | undefined;
  readonly mayBeIndexed: boolean;
  readonly isArticle: boolean;
}

/** Every page of a site by its URL, given the URL of the site. */
function pagesOf(folder: string, published: string): Map<string, PageHead> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  return new Map(
    files.map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const [head = ''] = html.split('</head>');
      const path = file.split(sep).map(encodeURIComponent).join('/');
      return [
        published + path.replace(/index\.html$/, ''),
        {
          canonical: /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1],
          mayBeIndexed: !/<meta name="robots" content="[^"]*noindex/.test(head),
          isArticle: html.includes('<article class="article"'),
        },
      ];
    }),
  );
}

describe.each([
  ['from the demonstration archive', inject('demonstration'), 'https://backfile.example/'],
  ['below a path prefix', inject('demonstrationBelow'), 'https://backfile.example/archive/'],
  ['with long lists', inject('longLists'), undefined],
])('the sitemaps and feeds of a site %s', (_, folder, url) => {
  const front = readFileSync(join(folder, 'index.html'), 'utf8');
  const published = url ?? /<link rel="canonical" href="([^"]*)"/.exec(front)?.[1] ?? '';
  const pages = pagesOf(folder, published);
  const xmlAt = (address: string): Element =>
    readXml(readFileSync(join(folder, decodeURIComponent(address.slice(published.length))), 'utf8'));
  const addressesIn = (map: Element, of: 'sitemap' | 'url') =>
    all(map, sm(of)).map((named) => childOf(named, sm('loc')).text);

  it('list every indexable page in exactly one sitemap by its canonical URL', () => {
    const named = addressesIn(xmlAt(`${published}sitemap.xml`), 'sitemap').flatMap((part) =>
      addressesIn(xmlAt(part), 'url'),
    );
    const wanted = [...pages]
      .filter(([address, { canonical, mayBeIndexed }]) => mayBeIndexed && canonical === address)
      .map(([address]) => address);
    expect(wanted.length).toBeGreaterThan(100);
    expect(named.toSorted()).toEqual(wanted.toSorted());
  });

  it('lead a feed reader that follows prev-archive links to every article once', () => {
    const links: string[] = [];
    const ids = new Set<string>();
    for (let at: string | undefined = `${published}feed.xml`; at; ) {
      const channel: Element = childOf(xmlAt(at), 'channel');
      for (const entry of all(channel, 'item')) {
        links.push(childOf(entry, 'link').text);
        ids.add(childOf(entry, 'guid').text);
      }
      at = attributeOf(linkOf(channel, 'prev-archive'), 'href');
    }
    const articles = [...pages].filter(([, { isArticle }]) => isArticle).map(([address]) => address);
    expect([...new Set(links)].toSorted()).toEqual(articles.toSorted());
    expect(ids.size).toBe(articles.length);
  });
});
