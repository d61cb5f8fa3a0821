import { kakaoProgram } from '#model/policy.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { sharedAddress } from './shared-address.ts';

/** The part of the Kakao SDK that is used here. */
interface Kakao {
  readonly init: (key: string) => void;
  readonly Share: { readonly sendScrap: (what: { readonly requestUrl: string }) => void };
}

declare global {
  var Kakao: Kakao | undefined;
}

const box = document.querySelector<HTMLElement>('.kakao');
const own = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
const shared = sharedAddress(location.href, own);
if (box && shared !== undefined) showShareBox(box, shared);

/** Shows the link and loads the SDK immediately, so that a click opens KakaoTalk without triggering popup blockers. */
function showShareBox(box: HTMLElement, address: string): void {
  const link = element('a', { href: address }, address);
  const button = box.querySelector('button');
  box.querySelector('.shared')?.append(link);
  box.querySelector('.kit-tools')?.append(' ', copyButton(link));
  box.hidden = false;
  if (!button) return;
  button.disabled = true;
  const script = element('script', { ...kakaoProgram, crossorigin: 'anonymous' });
  script.addEventListener('load', () => {
    globalThis.Kakao?.init(box.dataset['key'] ?? '');
    button.disabled = false;
  });
  button.addEventListener('click', () => globalThis.Kakao?.Share.sendScrap({ requestUrl: address }));
  document.head.append(script);
}
