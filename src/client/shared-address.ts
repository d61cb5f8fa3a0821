/**
 * The page of this site that an address asks to share (`…/share/kakao/?u=…`); undefined for a page of any other
 * site. `own` is the lasting address of the page that shares, two folders below the root of the site.
 */
export function sharedAddress(asked: string, own: string): string | undefined {
  const named = new URL(asked).searchParams.get('u');
  if (named === null || !URL.canParse(named) || !URL.canParse(own)) return undefined;
  const shared = new URL(named);
  const root = new URL('../../', own);
  const within = shared.origin === root.origin && shared.pathname.startsWith(root.pathname);
  return within && shared.username === '' && shared.password === '' ? shared.href : undefined;
}
