import { posix } from 'node:path';
import type { ArchiveFile } from '#model/paths.ts';
import { addressOf } from '../addresses.ts';
import type { MachineContext } from '../machine-context.ts';
import type { RecordData } from '../machine-data.ts';

/** The target of a link or image in Markdown: after `](` or, in a definition, after `]: `. */
const targets = /(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)([^\s<>()]+)/gm;

/** The Markdown of an article, with references to archive files replaced by absolute URLs. */
export function publishedMarkdown({ text, addresses }: RecordData, context: MachineContext): string {
  const folder = posix.dirname(text.file);
  return context.markdownOf(text).replace(targets, (whole, before: string, target: string) => {
    const [file = '', fragment] = target.split('#');
    const path = addresses[posix.join(folder, decodePath(file)) as ArchiveFile];
    if (file === '' || path === undefined) return whole;
    return `${before}${addressOf(context.settings, path)}${fragment === undefined ? '' : `#${fragment}`}`;
  });
}

function decodePath(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
