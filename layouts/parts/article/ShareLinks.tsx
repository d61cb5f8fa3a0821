import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import type { ArticleData } from '#model/page-data.ts';
import { kakaoSharePath } from '#model/paths.ts';
import { type ShareDetails, shareAddress } from './share-addresses.ts';

interface ShareLinksProps {
  readonly context: LayoutContext;
  readonly data: ArticleData;
}

/** The share links in the configured order: plain links, and buttons that a script enables. */
export function ShareLinks({ context, data }: ShareLinksProps) {
  const { share } = context.settings;
  if (share.networks.length === 0) return null;
  const shared = shareDetails(context, data);
  const kakaoPage = share.kakao ? context.href(kakaoSharePath) : undefined;
  return (
    <div class="share" lang={interfaceLang(context)}>
      <span class="label">{context.article.share}</span>
      <ul>
        {share.networks.map((network) => {
          const href = shareAddress(network, shared, kakaoPage);
          if (!href && network === 'kakao') return null;
          const name = context.frame.networks[network];
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

/** The details of an article that share links and letters contain. */
export function shareDetails(
  { settings, absolute }: LayoutContext,
  { path, title }: ArticleData,
): ShareDetails {
  return { url: absolute(path), title, publication: settings.name };
}
