import type { Network } from '#model/publication.ts';

/** The details of an article that share links contain. `url` is absolute. */
export interface ShareDetails {
  readonly url: string;
  readonly title: string;
  readonly publication: string;
}

/**
 * The URL that shares an article on a network. Undefined for `link` and `native`, which need a script, and for `kakao`
 * if the publication has no key.
 */
export function shareAddress(
  network: Network,
  shared: ShareDetails,
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
    default:
      return network satisfies never;
  }
}

/** A `mailto:` URL for a letter to the editor about an article. */
export function letterAddress(editor: string, subject: string, shared: ShareDetails): string {
  const body = encodeURIComponent(`\n\n${shared.title}\n${shared.url}`);
  return `mailto:${editor}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
