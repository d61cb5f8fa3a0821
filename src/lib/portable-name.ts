const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows does not allow these in a file name.
const forbidden = /[\u0000-\u001f<>:"|?*\\]/;
const bytes = new TextEncoder();

/** The longest file or folder name, in bytes of UTF-8, that works on every system with an extension added. */
export const longestName = 200;

/** Why a file or folder name does not work on every system. Undefined if it does. */
export function portabilityProblem(name: string): string | undefined {
  if (reserved.test(name)) return 'is a reserved device name on Windows';
  if (/[. ]$/.test(name)) return 'ends with a dot or a space, which Windows removes';
  const character = forbidden.exec(name)?.[0];
  if (character !== undefined) return `contains ${JSON.stringify(character)}, which Windows does not allow`;
  if (name.includes('\ufffd')) return 'is not valid UTF-8';
  const length = bytes.encode(name).length;
  return length > longestName ? `is ${length} bytes long; the limit is ${longestName}` : undefined;
}
