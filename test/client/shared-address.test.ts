import { describe, expect, it } from 'vitest';
import { sharedAddress } from '#client/shared-address.ts';

const own = 'https://example.org/archive/share/kakao/';
const asked = (u: string) => `${own}?u=${encodeURIComponent(u)}`;

describe('the page that is shared', () => {
  it('is the one of this site that the address names', () => {
    const article = 'https://example.org/archive/2024/12/21/vote/';
    expect(sharedAddress(asked(article), own)).toBe(article);
  });

  it('may be read from another host, such as a preview', () => {
    const article = 'https://example.org/archive/2024/12/21/vote/';
    expect(sharedAddress(`http://localhost:8080/share/kakao/?u=${article}`, own)).toBe(article);
  });

  it.each([
    ['another site', 'https://elsewhere.example/archive/2024/'],
    ['the host beside the path prefix', 'https://example.org/other/'],
    ['a way out of the path prefix', 'https://example.org/archive/../other/'],
    ['another protocol', 'http://example.org/archive/2024/'],
    ['a script', 'javascript:alert(1)//https://example.org/archive/'],
    ['a name before the host', 'https://someone@example.org/archive/2024/'],
    ['no address', 'archive'],
    ['nothing', ''],
  ])('is never %s', (_, u) => {
    expect(sharedAddress(asked(u), own)).toBeUndefined();
  });

  it('is nothing where the address asks for nothing', () => {
    expect(sharedAddress(own, own)).toBeUndefined();
  });
});
