import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import type { LlmsData } from './machine-data.ts';

/** `llms.txt` (llmstxt.org): a name, a summary, and lists of links, in Markdown. */
export function renderLlms({ description, groups }: LlmsData, { settings }: MachineContext): string {
  const parts = [`# ${plain(settings.name)}`, `> ${plain(settings.tagline)}`];
  if (description !== undefined) parts.push(plain(description));
  for (const { title, links } of groups) {
    const lines = links.map(({ name, path, note }) => {
      const link = `- [${plain(name)}](${addressOf(settings, path)})`;
      return note === undefined ? link : `${link}: ${plain(note)}`;
    });
    parts.push(`## ${plain(title)}`, lines.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Text that Markdown takes for nothing else. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
