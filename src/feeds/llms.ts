import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import type { LlmsData } from './machine-data.ts';

/** Renders `llms.txt` (llmstxt.org): name, summary, and lists of links, as Markdown. */
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

/** Escapes plain text for Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
