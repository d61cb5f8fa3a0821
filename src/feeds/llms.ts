import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import type { LlmsData } from './machine-data.ts';

/** Renders `llms.txt` (llmstxt.org): name, summary, and lists of links, as Markdown. */
export function renderLlms({ description, groups }: LlmsData, { settings }: MachineContext): string {
  const parts = [`# ${escapeMarkdown(settings.name)}`, `> ${escapeMarkdown(settings.tagline)}`];
  if (description !== undefined) parts.push(escapeMarkdown(description));
  for (const { title, links } of groups) {
    const lines = links.map(({ name, path, note }) => {
      const link = `- [${escapeMarkdown(name)}](${addressOf(settings, path)})`;
      return note === undefined ? link : `${link}: ${escapeMarkdown(note)}`;
    });
    parts.push(`## ${escapeMarkdown(title)}`, lines.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Escapes plain text for Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
