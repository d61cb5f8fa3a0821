import type { ArticleFacts } from '#model/facts.ts';
import { kakaoSharePath } from '#model/paths.ts';
import { type Edition, interfaceLang } from '../edition.ts';
import { type Shared, shareAddress } from './share-addresses.ts';

interface ShareLinksProps {
  readonly edition: Edition;
  readonly facts: ArticleFacts;
}

/** The networks that the publication chose, in its order: plain links, and buttons that appear with a script. */
export function ShareLinks({ edition, facts }: ShareLinksProps) {
  const { share } = edition.imprint;
  if (share.networks.length === 0) return null;
  const shared = sharedOf(edition, facts);
  const kakaoPage = share.kakao ? edition.href(kakaoSharePath) : undefined;
  return (
    <div class="share" lang={interfaceLang(edition)}>
      <span class="label">{edition.article.share}</span>
      <ul>
        {share.networks.map((network) => {
          const href = shareAddress(network, shared, kakaoPage);
          if (!href && network === 'kakao') return null;
          const name = edition.frame.networks[network];
          return (
            <li key={network}>
              {href ? (
                <a href={href} rel="noopener nofollow">
                  {name}
                </a>
              ) : (
                <button type="button" data-share={network}>
                  {name}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** An article as it is shared and written about. */
export function sharedOf({ imprint, absolute }: Edition, { path, title }: ArticleFacts): Shared {
  return { url: absolute(path), title, publication: imprint.name };
}
