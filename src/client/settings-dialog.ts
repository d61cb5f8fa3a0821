import { settingsWording } from '#model/wording/settings.ts';
import { choice } from './choice.ts';
import { element } from './element.ts';
import {
  applySettings,
  fonts,
  keepSettings,
  parseSettings,
  readSettings,
  sizes,
  themes,
} from './reading-settings.ts';

const sizeNames: Readonly<Record<(typeof sizes)[number], string>> = {
  '-2': '−2',
  '-1': '−1',
  '0': '0',
  '1': '+1',
  '2': '+2',
};

/** The settings button opens a dialog. Each choice is applied and stored immediately. */
export function enableSettings(): void {
  const button = document.querySelector('[data-settings]');
  let dialog: HTMLDialogElement | undefined;
  button?.addEventListener('click', () => {
    dialog ??= makeDialog();
    dialog.showModal();
  });
}

function makeDialog(): HTMLDialogElement {
  const words = settingsWording(document.documentElement.lang);
  const now = readSettings();
  const close = element('button', { type: 'button', class: 'close' }, words.close);
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: '_settings-name' }, words.settings),
    choice(
      'theme',
      words.theme,
      themes.map((theme) => [theme, words.themes[theme]]),
      now.theme,
    ),
    choice(
      'size',
      words.size,
      sizes.map((size) => [size, sizeNames[size]]),
      now.size,
    ),
    choice(
      'font',
      words.font,
      fonts.map((font) => [font, words.fonts[font]]),
      now.font,
    ),
    close,
  );
  const dialog = element('dialog', { class: 'settings-dialog', 'aria-labelledby': '_settings-name' }, form);
  form.addEventListener('change', () => applyChoices(form));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function applyChoices(form: HTMLFormElement): void {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') chosen.set(name, value);
  const settings = parseSettings(chosen.toString());
  applySettings(document.documentElement, settings);
  keepSettings(settings);
}
