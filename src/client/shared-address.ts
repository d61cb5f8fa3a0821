/**
 * The URL to share, taken from the query (`…/share/kakao/?u=…`); undefined unless it is on this site. `own` is the
 * canonical URL of the share page, two folders below the site root.
 */
export function sharedAddress(address: string, own: string): string | undefined {
  const target = new URL(address).searchParams.get('u');
  if (target === null || !URL.canParse(target) || !URL.canParse(own)) return undefined;
  const shared = new URL(target);
  const root = new URL('../../', own);
  const isWithinSite = shared.origin === root.origin && shared.pathname.startsWith(root.pathname);
  return isWithinSite && shared.username === '' && shared.password === '' ? shared.href : undefined;
}
