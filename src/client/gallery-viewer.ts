import { settingsWording } from '#model/wording/settings.ts';
import { element } from './element.ts';

/** Shows the pictures of a gallery one at a time in a dialog, with buttons and keyboard. The links remain links. */
export function enableGallery(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.gallery figure > a')];
  let viewer: Viewer | undefined;
  for (const [index, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      viewer ??= createViewer(links);
      viewer.show(index);
    });
  }
}

interface Viewer {
  readonly show: (index: number) => void;
}

function createViewer(links: readonly HTMLAnchorElement[]): Viewer {
  const words = settingsWording(document.documentElement.lang);
  const image = element('img', { alt: '' });
  const caption = element('p', {});
  const count = element('p', { class: 'label', role: 'status' });
  const button = (name: string, symbol: string) =>
    element('button', { type: 'button', 'aria-label': name, title: name }, symbol);
  const [previous, next] = [button(words.previous, '←'), button(words.next, '→')];
  const close = element('button', { type: 'button' }, words.close);
  const bar = element(
    'div',
    { class: 'bar' },
    ...(links.length > 1 ? [previous, count, next] : [count]),
    close,
  );
  const dialog = element('dialog', { class: 'viewer' }, element('figure', {}, image, caption), bar);
  document.body.append(dialog);
  let shown = 0;
  const show = (index: number) => {
    shown = (index + links.length) % links.length;
    const link = links[shown];
    image.src = link?.href ?? '';
    image.alt = link?.querySelector('img')?.alt ?? '';
    caption.textContent = link?.parentElement?.querySelector('figcaption')?.textContent ?? '';
    count.textContent = words.picture(shown + 1, links.length);
    if (!dialog.open) dialog.showModal();
  };
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
  previous.addEventListener('click', () => show(shown - 1));
  next.addEventListener('click', () => show(shown + 1));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => links[shown]?.focus());
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') show(shown + forward);
    if (key === 'ArrowLeft') show(shown - forward);
  });
  return { show };
}
