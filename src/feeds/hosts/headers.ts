import { framingPolicy, headerPolicy } from '#model/policy.ts';
import type { SiteSettings } from '#model/site-settings.ts';

/** A content type and the URLs it applies to, below the path prefix; `*` matches anything. */
export interface TypeRule {
  readonly pattern: string;
  readonly type: string;
}

/**
 * The headers of every response. If the site has a Kakao page, the policy must be in the pages only: hosts send the
 * headers of all matching rules, and browsers enforce the intersection of all policies.
 */
export function responseHeaders({ share }: SiteSettings): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': share.kakao === undefined ? headerPolicy : framingPolicy,
    ...commonHeaders,
  };
}

const commonHeaders = {
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Content types that hosts do not set by default. */
export const contentTypes: readonly TypeRule[] = [
  { pattern: '/feed.xml', type: 'application/rss+xml; charset=utf-8' },
  { pattern: '/*/feed.xml', type: 'application/rss+xml; charset=utf-8' },
  { pattern: '/feed/*.xml', type: 'application/rss+xml; charset=utf-8' },
  { pattern: '/atom.xml', type: 'application/atom+xml; charset=utf-8' },
  { pattern: '/feed.json', type: 'application/feed+json; charset=utf-8' },
  { pattern: '/feeds.opml', type: 'text/x-opml; charset=utf-8' },
  { pattern: '/opensearch.xml', type: 'application/opensearchdescription+xml; charset=utf-8' },
  { pattern: '/dumps/*.ndjson', type: 'application/x-ndjson; charset=utf-8' },
];

/** URLs of files that never change, because their names contain a content hash. */
export const immutablePatterns: readonly string[] = ['/assets/*', '/pictures/*.webp'];

/** The Cache-Control header for such files. */
export const immutableCacheControl = 'public, max-age=31536000, immutable';
