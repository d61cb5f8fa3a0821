import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type ArchiveReading, type ReadOptions, readArchive } from '#content/read-archive.ts';
import { renderProblem } from '#model/problem.ts';
import { reserved } from '#pages/site-addresses.ts';

export const publication = `name: The Test
tagline: Only for tests
url: https://test.example/
language: en
timezone: Europe/London
sections:
  town: { name: Town }
  sport: { name: Sport }
agencies:
  north-sea-press: { name: North Sea Press, aliases: [NSP] }
`;

export const now = '2025-06-01T00:00:00Z';

/** The files of an archive, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes an archive to a temporary folder, with a default `publication.yaml` unless one is given. */
export function writeNewsroom(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-newsroom-'));
  folders.push(folder);
  for (const [path, content] of Object.entries({ 'publication.yaml': publication, ...files })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Reads an archive with these files. */
export function readNewsroom(files: Files, options: Partial<ReadOptions> = {}): Promise<ArchiveReading> {
  return readArchive(writeNewsroom(files), { now, reserved, ...options });
}

/** The problems of an archive with these files, one line each. */
export async function problemsOf(files: Files, options: Partial<ReadOptions> = {}): Promise<string[]> {
  return (await readNewsroom(files, options)).problems.map(renderProblem);
}

/** The content of an article file: `title: A title`, more lines of front matter, and a text. */
export function article(lines: readonly string[] = [], text = 'A text.'): string {
  return `---\n${['title: A title', ...lines].join('\n')}\n---\n${text}\n`;
}

/** A valid image. */
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9"/></svg>\n';
