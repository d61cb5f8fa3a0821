import { settingsWording } from '#model/wording/settings.ts';

/** Copies the canonical URL of the page, or passes it to the device’s share sheet. */
export function enableShare(): void {
  const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    if (button.dataset['share'] === 'native') enableSheet(button, url);
    else enableCopy(button, url);
  }
}

function enableSheet(button: HTMLButtonElement, url: string): void {
  if (!('share' in navigator)) {
    button.hidden = true;
    return;
  }
  button.addEventListener('click', () => {
    const title = document.querySelector('h1')?.textContent ?? document.title;
    // Rejected if the reader closes the sheet, which is not an error.
    navigator.share({ title, url }).catch(() => undefined);
  });
}

function enableCopy(button: HTMLButtonElement, url: string): void {
  const name = button.textContent;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? settingsWording(document.documentElement.lang).copied : url;
    setTimeout(() => {
      button.textContent = name;
    }, 4000);
  });
}
