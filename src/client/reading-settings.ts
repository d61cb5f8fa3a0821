/** How a reader likes to read; remembered in this browser and nowhere else. */
export interface ReadingSettings {
  readonly theme: (typeof themes)[number];
  /** Steps from the normal type size. */
  readonly size: (typeof sizes)[number];
  readonly font: (typeof fonts)[number];
}

export const themes = ['system', 'light', 'dark'] as const;
export const sizes = ['-2', '-1', '0', '1', '2'] as const;
export const fonts = ['serif', 'sans'] as const;

const storedAs = 'reading-settings';
const normal: ReadingSettings = { theme: 'system', size: '0', font: 'serif' };

/** Reads what was stored: what is no setting counts as the normal one. */
export function parseSettings(stored: string | null): ReadingSettings {
  const given = new URLSearchParams(stored ?? '');
  return {
    theme: themes.find((theme) => theme === given.get('theme')) ?? normal.theme,
    size: sizes.find((size) => size === given.get('size')) ?? normal.size,
    font: fonts.find((font) => font === given.get('font')) ?? normal.font,
  };
}

/** The stored settings; the normal ones where the browser keeps nothing. */
export function readSettings(): ReadingSettings {
  try {
    return parseSettings(localStorage.getItem(storedAs));
  } catch {
    return normal;
  }
}

/** Remembers the settings, where the browser allows it. */
export function keepSettings({ theme, size, font }: ReadingSettings): void {
  try {
    localStorage.setItem(storedAs, new URLSearchParams({ theme, size, font }).toString());
  } catch {
    // A browser that stores nothing still shows them on this page.
  }
}

/** Shows the settings on the page: attributes of its root, which the styles read. */
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
