import { renderAtom } from './atom.ts';
import { renderApache } from './hosts/apache.ts';
import { renderCaddy } from './hosts/caddy.ts';
import { renderNetlifyHeaders, renderNetlifyRedirects } from './hosts/netlify.ts';
import { renderNginx } from './hosts/nginx.ts';
import { renderJsonFeed } from './json-feed.ts';
import { renderLlms } from './llms.ts';
import type { MachineContext } from './machine-context.ts';
import type { MachinePage } from './machine-data.ts';
import { renderOpenSearch } from './open-search.ts';
import { renderOpml } from './opml.ts';
import { renderDump } from './records/dump.ts';
import { renderMarkdown } from './records/markdown.ts';
import { renderNinjs } from './records/ninjs.ts';
import { renderRobots } from './robots.ts';
import { renderRss } from './rss.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from './sitemap.ts';

/** Renders a machine-readable file. */
export function renderMachine(page: MachinePage, context: MachineContext): string {
  switch (page.layout) {
    case 'rss':
      return renderRss(page.data, context);
    case 'atom':
      return renderAtom(page.data, context);
    case 'json-feed':
      return renderJsonFeed(page.data, context);
    case 'opml':
      return renderOpml(page.data, context);
    case 'sitemap-index':
      return renderSitemapIndex(page.data, context);
    case 'sitemap':
      return renderSitemap(page.data, context);
    case 'news-sitemap':
      return renderNewsSitemap(page.data, context);
    case 'robots':
      return renderRobots(page.data, context);
    case 'opensearch':
      return renderOpenSearch(context);
    case 'llms':
      return renderLlms(page.data, context);
    case 'netlify-redirects':
      return renderNetlifyRedirects(page.data, context);
    case 'netlify-headers':
      return renderNetlifyHeaders(context);
    case 'no-jekyll':
      return '';
    case 'apache':
      return renderApache(page.data, context);
    case 'nginx':
      return renderNginx(page.data, context);
    case 'caddy':
      return renderCaddy(page.data, context);
    case 'markdown':
      return renderMarkdown(page.data, context);
    case 'ninjs':
      return renderNinjs(page.data, context);
    case 'dump':
      return renderDump(page.data, context);
  }
}
