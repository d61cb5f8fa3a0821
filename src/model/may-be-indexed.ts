import type { HtmlPage } from './page-data.ts';

/** True for a page that search engines may index. Exactly these pages are in the sitemaps. */
export function mayBeIndexed(page: HtmlPage): boolean {
  switch (page.layout) {
    case 'article':
      return !page.data.noindex;
    case 'search':
    case 'not-found':
    case 'kakao':
    case 'redirect':
    case 'gone':
      return false;
    case 'day':
    case 'month':
    case 'year':
    case 'archive':
    case 'index':
    case 'entry':
    case 'entry-year':
    case 'front':
    case 'on-this-day':
    case 'corrections':
    case 'pictures':
    case 'coverage':
    case 'standalone-page':
    case 'search-help':
    case 'feeds':
      return true;
  }
}
