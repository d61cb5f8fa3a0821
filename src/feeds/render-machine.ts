import { renderAtom } from './atom.ts';
import { renderApache } from './hosts/apache.ts';
import { renderCaddy } from './hosts/caddy.ts';
import { renderNetlifyHeaders, renderNetlifyRedirects } from './hosts/netlify.ts';
import { renderNginx } from './hosts/nginx.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderLlms } from './llms.ts';
import type { MachineContext } from './machine-context.ts';
import type { MachinePage } from './machine-facts.ts';
import { renderOpenSearch } from './open-search.ts';
import { renderOpml } from './opml.ts';
import { renderDump } from './records/dump.ts';
import { renderMarkdown } from './records/markdown.ts';
import { renderNinjs } from './records/ninjs.ts';
import { renderRobots } from './robots.ts';
import { renderRss } from './rss.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from './sitemap.ts';

/** The whole content of a page that only machines read. */
export function renderMachine(page: MachinePage, context: MachineContext): string {
  switch (page.layout) {
    case 'rss':
      return renderRss(page.facts, context);
    case 'atom':
      return renderAtom(page.facts, context);
    case 'json-feed':
      return renderJsonFeed(page.facts, context);
    case 'opml':
      return renderOpml(page.facts, context);
    case 'sitemap-index':
      return renderSitemapIndex(page.facts, context);
    case 'sitemap':
      return renderSitemap(page.facts, context);
    case 'news-sitemap':
      return renderNewsSitemap(page.facts, context);
    case 'robots':
      return renderRobots(page.facts, context);
    case 'opensearch':
      return renderOpenSearch(context);
    case 'llms':
      return renderLlms(page.facts, context);
    case 'netlify-redirects':
      return renderNetlifyRedirects(page.facts, context);
    case 'netlify-headers':
      return renderNetlifyHeaders(context);
    case 'no-jekyll':
      return '';
    case 'apache':
      return renderApache(page.facts, context);
    case 'nginx':
      return renderNginx(page.facts, context);
    case 'caddy':
      return renderCaddy(page.facts, context);
    case 'markdown':
      return renderMarkdown(page.facts, context);
    case 'ninjs':
      return renderNinjs(page.facts, context);
    case 'dump':
      return renderDump(page.facts, context);
  }
}
