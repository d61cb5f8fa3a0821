import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type ArchiveReading, type ReadOptions, readArchive } from '#content/read-archive.ts';
import { renderProblem } from '#model/problem.ts';

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

/** Files of an archive by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes an archive into a folder that goes away after the tests; with a publication unless one is given. */
export function writeNewsroom(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-newsroom-'));
  folders.push(folder);
  for (const [path, content] of Object.entries({ 'publication.yaml': publication, ...files })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Reads an archive of these files. */
export function readNewsroom(files: Files, options: Partial<ReadOptions> = {}): Promise<ArchiveReading> {
  return readArchive(writeNewsroom(files), { now, ...options });
}

/** The problems of an archive of these files, as lines. */
export async function problemsOf(files: Files, options: Partial<ReadOptions> = {}): Promise<string[]> {
  return (await readNewsroom(files, options)).problems.map(renderProblem);
}

/** An article file: lines of front matter below `title: A title`, then a text. */
export function article(lines: readonly string[] = [], text = 'A text.'): string {
  return `---\n${['title: A title', ...lines].join('\n')}\n---\n${text}\n`;
}

/** A picture that is well-formed. */
export const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9"/></svg>\n';
