import { describe, expect, it } from 'vitest';
import { sharedAddress } from '#client/shared-address.ts';

const own = 'https://example.org/archive/share/kakao/';
const shareUrl = (u: string) => `${own}?u=${encodeURIComponent(u)}`;

describe('the shared URL', () => {
  it('is a page of this site, given in the query', () => {
    const article = 'https://example.org/archive/2024/12/21/vote/';
    expect(sharedAddress(shareUrl(article), own)).toBe(article);
  });

  it('is accepted on another host, such as a preview', () => {
    const article = 'https://example.org/archive/2024/12/21/vote/';
    expect(sharedAddress(`http://localhost:8080/share/kakao/?u=${article}`, own)).toBe(article);
  });

  it.each([
    ['another site', 'https://elsewhere.example/archive/2024/'],
    ['a page outside the path prefix', 'https://example.org/other/'],
    ['a path that leaves the path prefix', 'https://example.org/archive/../other/'],
    ['another protocol', 'http://example.org/archive/2024/'],
    ['a script URL', 'javascript:alert(1)//https://example.org/archive/'],
    ['a URL with credentials', 'https://someone@example.org/archive/2024/'],
    ['a relative URL', 'archive'],
    ['empty', ''],
  ])('cannot be %s', (_, u) => {
    expect(sharedAddress(shareUrl(u), own)).toBeUndefined();
  });

  it('is undefined without a query', () => {
    expect(sharedAddress(own, own)).toBeUndefined();
  });
});
