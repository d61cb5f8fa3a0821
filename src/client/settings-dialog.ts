import { settingsWording } from '#model/wording/settings.ts';
import { element } from './element.ts';
import { radioGroup } from './radio-group.ts';
import {
  applySettings,
  fonts,
  parseSettings,
  readSettings,
  sizes,
  storeSettings,
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
    dialog ??= createDialog();
    dialog.showModal();
  });
}

function createDialog(): HTMLDialogElement {
  const words = settingsWording(document.documentElement.lang);
  const now = readSettings();
  const close = element('button', { type: 'button', class: 'close' }, words.close);
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: '_settings-name' }, words.settings),
    radioGroup(
      'theme',
      words.theme,
      themes.map((theme) => [theme, words.themes[theme]]),
      now.theme,
    ),
    radioGroup(
      'size',
      words.size,
      sizes.map((size) => [size, sizeNames[size]]),
      now.size,
    ),
    radioGroup(
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
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') values.set(name, value);
  const settings = parseSettings(values.toString());
  applySettings(document.documentElement, settings);
  storeSettings(settings);
}
