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

const storedAs = 'reading-settings';
const normal: ReadingSettings = { theme: 'system', size: '0', font: 'serif' };

/** Parses stored settings. Invalid values fall back to the defaults. */
export function parseSettings(stored: string | null): ReadingSettings {
  const given = new URLSearchParams(stored ?? '');
  return {
    theme: themes.find((theme) => theme === given.get('theme')) ?? normal.theme,
    size: sizes.find((size) => size === given.get('size')) ?? normal.size,
    font: fonts.find((font) => font === given.get('font')) ?? normal.font,
  };
}

/** Reads the stored settings, or the defaults if the browser has no storage. */
export function readSettings(): ReadingSettings {
  try {
    return parseSettings(localStorage.getItem(storedAs));
  } catch {
    return normal;
  }
}

/** Stores the settings, if the browser allows it. */
export function keepSettings({ theme, size, font }: ReadingSettings): void {
  try {
    localStorage.setItem(storedAs, new URLSearchParams({ theme, size, font }).toString());
  } catch {
    // Without storage, the settings apply to this page only.
  }
}

/** Applies the settings as data attributes of the root element, which the style sheet uses. */
export function applySettings(
  root: Pick<HTMLElement, 'dataset'>,
  { theme, size, font }: ReadingSettings,
): void {
  mark(root, 'theme', theme, normal.theme);
  mark(root, 'size', size, normal.size);
  mark(root, 'font', font, normal.font);
}

function mark(root: Pick<HTMLElement, 'dataset'>, name: string, value: string, usual: string): void {
  if (value === usual) delete root.dataset[name];
  else root.dataset[name] = value;
}
