import { framingPolicy, headerPolicy } from '#model/policy.ts';
import type { SiteSettings } from '#model/site-settings.ts';

/** A content type and the addresses that have it, below the path prefix; `*` stands for anything. */
export interface TypeRule {
  readonly pattern: string;
  readonly type: string;
}

/**
 * The headers of every answer. Where a page admits Kakao, each page’s own policy in its head stands alone: hosts
 * join the headers of two rules, and browsers hold a page to both.
 */
export function everywhere({ share }: SiteSettings): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': share.kakao === undefined ? headerPolicy : framingPolicy,
    ...ofEveryAnswer,
  };
}

const ofEveryAnswer = {
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Content types that hosts do not know by themselves. */
export const types: readonly TypeRule[] = [
  { pattern: '/feed.xml', type: 'application/rss+xml; charset=utf-8' },
  { pattern: '/*/feed.xml', type: 'application/rss+xml; charset=utf-8' },
  { pattern: '/feed/*.xml', type: 'application/rss+xml; charset=utf-8' },
  { pattern: '/atom.xml', type: 'application/atom+xml; charset=utf-8' },
  { pattern: '/feed.json', type: 'application/feed+json; charset=utf-8' },
  { pattern: '/feeds.opml', type: 'text/x-opml; charset=utf-8' },
  { pattern: '/opensearch.xml', type: 'application/opensearchdescription+xml; charset=utf-8' },
  { pattern: '/dumps/*.ndjson', type: 'application/x-ndjson; charset=utf-8' },
];

/** Addresses whose file never changes, for it is named by its content. */
export const keptForEver: readonly string[] = ['/assets/*', '/pictures/*.webp'];

/** How such a file is kept. */
export const keptHeader = 'public, max-age=31536000, immutable';
