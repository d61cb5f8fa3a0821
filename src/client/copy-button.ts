import { settingsWording } from '#model/wording/settings.ts';
import { element } from './element.ts';

/**
 * A button that copies the text of an element. If the browser denies clipboard access, the text is selected instead.
 */
export function copyButton(from: HTMLElement): HTMLButtonElement {
  const words = settingsWording(document.documentElement.lang);
  const button = element('button', { type: 'button', 'aria-live': 'polite' }, words.copy);
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(from.textContent).then(
      () => true,
      () => false,
    );
    if (!copied) return getSelection()?.selectAllChildren(from);
    button.textContent = words.textCopied;
    setTimeout(() => {
      button.textContent = words.copy;
    }, 4000);
  });
  return button;
}
