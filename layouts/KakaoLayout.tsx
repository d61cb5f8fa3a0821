import type { PlainFacts } from '#model/facts.ts';
import { kakaoPolicy } from '#model/policy.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';

interface KakaoLayoutProps {
  readonly edition: Edition;
  readonly facts: PlainFacts;
}

/** Hands the article named in its address (`?u=`) to Kakao, once the reader presses. */
export function KakaoLayout({ edition }: KakaoLayoutProps) {
  const { special, imprint, href } = edition;
  const script = imprint.assets.kakaoScript;
  return (
    <Document
      edition={edition}
      kind="kakao"
      policy={kakaoPolicy}
      needs={script && <script type="module" src={href(script)} />}
    >
      <PageHead title={special.kakao} lead={special.kakaoLead} />
      <div class="kakao" data-key={imprint.share.kakao} hidden>
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
