import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { all, attributeOf, type Element, linkOf, one, readXml } from '../feeds/read-xml.ts';

const sm = (name: string) => `{http://www.sitemaps.org/schemas/sitemap/0.9}${name}`;

/** What a page says of itself to search engines. */
interface PageHead {
  readonly canonical: string | undefined;
  readonly mayBeIndexed: boolean;
  readonly isArticle: boolean;
}

/** Every page of a site by its own address, below the address that the site is published at. */
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
  ['of the demonstration', inject('demonstration'), 'https://backfile.example/'],
  ['below a path prefix', inject('demonstrationBelow'), 'https://backfile.example/archive/'],
  ['with long lists', inject('longLists'), undefined],
])('a site %s, as machines read it', (_, folder, given) => {
  const front = readFileSync(join(folder, 'index.html'), 'utf8');
  const published = given ?? /<link rel="canonical" href="([^"]*)"/.exec(front)?.[1] ?? '';
  const pages = pagesOf(folder, published);
  const xmlAt = (address: string): Element =>
    readXml(readFileSync(join(folder, decodeURIComponent(address.slice(published.length))), 'utf8'));
  const addressesIn = (map: Element, of: 'sitemap' | 'url') =>
    all(map, sm(of)).map((named) => one(named, sm('loc')).text);

  it('has every page that may be indexed in exactly one sitemap, by its canonical address', () => {
    const named = addressesIn(xmlAt(`${published}sitemap.xml`), 'sitemap').flatMap((part) =>
      addressesIn(xmlAt(part), 'url'),
    );
    const wanted = [...pages]
      .filter(([address, { canonical, mayBeIndexed }]) => mayBeIndexed && canonical === address)
      .map(([address]) => address);
    expect(wanted.length).toBeGreaterThan(100);
    expect(named.toSorted()).toEqual(wanted.toSorted());
  });

  it('gives a reader that follows its feed back every article, each by one address', () => {
    const links: string[] = [];
    const ids = new Set<string>();
    for (let at: string | undefined = `${published}feed.xml`; at; ) {
      const channel: Element = one(xmlAt(at), 'channel');
      for (const entry of all(channel, 'item')) {
        links.push(one(entry, 'link').text);
        ids.add(one(entry, 'guid').text);
      }
      at = attributeOf(linkOf(channel, 'prev-archive'), 'href');
    }
    const articles = [...pages].filter(([, { isArticle }]) => isArticle).map(([address]) => address);
    expect([...new Set(links)].toSorted()).toEqual(articles.toSorted());
    expect(ids.size).toBe(articles.length);
  });
});
