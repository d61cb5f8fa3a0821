/** Reading preferences, stored in this browser only. */
export interface ReadingSettings {
  readonly theme: (typeof themes)[number];
  /** Steps from the default type size. */
  readonly size: (typeof sizes)[number];
  readonly font: (typeof fonts)[number];
}

export const themes = ['system', 'light', 'dark'] as const;
export const sizes = ['-2', '-1', '0', '1', '2'] as const;
export const fonts = ['serif', 'sans'] as const;

const storageKey = 'reading-settings';
const defaults: ReadingSettings = { theme: 'system', size: '0', font: 'serif' };

/** Parses stored settings. Invalid values fall back to the defaults. */
export function parseSettings(stored: string | null): ReadingSettings {
  const parsed = new URLSearchParams(stored ?? '');
  return {
    theme: themes.find((theme) => theme === parsed.get('theme')) ?? defaults.theme,
    size: sizes.find((size) => size === parsed.get('size')) ?? defaults.size,
    font: fonts.find((font) => font === parsed.get('font')) ?? defaults.font,
  };
}

/** Reads the stored settings, or the defaults if the browser has no storage. */
export function readSettings(): ReadingSettings {
  try {
    return parseSettings(localStorage.getItem(storageKey));
  } catch {
    return defaults;
  }
}

/** Stores the settings, if the browser allows it. */
export function storeSettings({ theme, size, font }: ReadingSettings): void {
  try {
    localStorage.setItem(storageKey, new URLSearchParams({ theme, size, font }).toString());
  } catch {
    // Without storage, the settings apply to this page only.
  }
}

/** Applies the settings as data attributes of the root element, which the style sheet uses. */
export function applySettings(
  root: Pick<HTMLElement, 'dataset'>,
  { theme, size, font }: ReadingSettings,
): void {
  setAttribute(root, 'theme', theme, defaults.theme);
  setAttribute(root, 'size', size, defaults.size);
  setAttribute(root, 'font', font, defaults.font);
}

function setAttribute(
  root: Pick<HTMLElement, 'dataset'>,
  name: string,
  value: string,
  defaultValue: string,
): void {
  if (value === defaultValue) delete root.dataset[name];
  else root.dataset[name] = value;
}
