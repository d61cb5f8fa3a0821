import type { PlainData } from '#model/page-data.ts';
import { kakaoPolicy } from '#model/policy.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface KakaoLayoutProps {
  readonly context: LayoutContext;
  readonly data: PlainData;
}

/** Shares the article in the query (`?u=`) through Kakao when the reader presses the button. */
export function KakaoLayout({ context }: KakaoLayoutProps) {
  const { special, settings, href } = context;
  const script = settings.assets.kakaoScript;
  return (
    <Document
      context={context}
      kind="kakao"
      policy={kakaoPolicy}
      headElements={script && <script type="module" src={href(script)} />}
    >
      <PageHeader title={special.kakao} lead={special.kakaoLead} />
      <div class="kakao" data-key={settings.share.kakao} hidden>
        <p class="shared" />
        <p class="kit-tools">
          <button type="button">{special.kakaoSend}</button>
        </p>
      </div>
      <noscript>
        <p class="notice">{special.kakaoNeedsScript}</p>
      </noscript>
    </Document>
  );
}
