const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows allows none of these in a file name.
const forbidden = /[\u0000-\u001f<>:"|?*\\]/;
const bytes = new TextEncoder();

/** The longest name of a file or folder that every system takes, in bytes of UTF-8, with room for an ending. */
export const longestName = 200;

/** Why a name of a file or folder cannot exist on every system; undefined when it can. */
export function unportable(name: string): string | undefined {
  if (reserved.test(name)) return 'is a name that Windows keeps for a device';
  if (/[. ]$/.test(name)) return 'ends with a dot or a space, which Windows drops';
  const character = forbidden.exec(name)?.[0];
  if (character !== undefined) return `holds ${JSON.stringify(character)}, which Windows does not allow`;
  if (name.includes('\ufffd')) return 'is not UTF-8';
  const length = bytes.encode(name).length;
  return length > longestName ? `is ${length} bytes long, more than ${longestName}` : undefined;
}
