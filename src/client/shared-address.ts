/**
 * The URL to share, taken from the query (`…/share/kakao/?u=…`); undefined unless it is on this site. `own` is the
 * canonical URL of the share page, two folders below the site root.
 */
export function sharedAddress(asked: string, own: string): string | undefined {
  const named = new URL(asked).searchParams.get('u');
  if (named === null || !URL.canParse(named) || !URL.canParse(own)) return undefined;
  const shared = new URL(named);
  const root = new URL('../../', own);
  const within = shared.origin === root.origin && shared.pathname.startsWith(root.pathname);
  return within && shared.username === '' && shared.password === '' ? shared.href : undefined;
}
