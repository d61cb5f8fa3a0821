import type { Network } from '#model/publication.ts';

/** What is shared: an article’s absolute address, its headline, its publication. */
export interface Shared {
  readonly url: string;
  readonly title: string;
  readonly publication: string;
}

/**
 * The address that shares an article on a network, as a plain link. `link` and `native` need a script and have
 * none; Kakao has one only with the publication’s own key, on a page of this site.
 */
export function shareAddress(
  network: Network,
  shared: Shared,
  kakaoPage: string | undefined,
): string | undefined {
  const url = encodeURIComponent(shared.url);
  const title = encodeURIComponent(shared.title);
  switch (network) {
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${url}`;
    case 'x':
      return `https://x.com/intent/post?url=${url}&text=${title}`;
    case 'kakao':
      return kakaoPage && `${kakaoPage}?u=${url}`;
    case 'mail':
      return `mailto:?subject=${title}&body=${encodeURIComponent(`${shared.title}\n${shared.publication}\n${shared.url}`)}`;
    case 'link':
    case 'native':
      return undefined;
  }
}

/** A mail to the editor about an article, its address in it. */
export function letterAddress(editor: string, subject: string, shared: Shared): string {
  const body = encodeURIComponent(`\n\n${shared.title}\n${shared.url}`);
  return `mailto:${editor}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
