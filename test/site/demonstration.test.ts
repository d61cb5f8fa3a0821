import { describe, expect, inject, it } from 'vitest';
import { checkLinks } from '#builder/verify/check-links.ts';
import { verifySite } from '#builder/verify/verify-site.ts';

const sites = [
  ['at the root of a host', inject('demonstration')],
  ['below a path prefix', inject('demonstrationBelow')],
] as const;

describe.each(sites)('the demonstration site %s', (_, folder) => {
  it('has no broken link, picture or anchor', async () => {
    const { problems, pages, links } = await checkLinks(folder);
    expect(problems).toEqual([]);
    expect(pages).toBeGreaterThan(500);
    expect(links).toBeGreaterThan(10_000);
  });

  it('matches its manifest', async () => {
    expect((await verifySite(folder)).problems).toEqual([]);
  });
});
