import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ManifestLine, ManifestPart } from '#builder/manifest/manifest.ts';
import { manifestIndexFile } from '#builder/manifest/manifest-parts.ts';
import { readManifest, readPart } from '#builder/manifest/read-manifest.ts';
import { error, type Problem, sortProblems, top } from '#model/problem.ts';
import { eachAtOnce, readSiteFiles, type SiteFiles } from './site-files.ts';

/** What holding a site against its manifest found; it is whole when there are no problems. */
export interface SiteCheck {
  /** Files that the manifest names, and the bytes of those that are there. */
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

const hint = 'build the site again, or copy it again';

/** Holds a built site, here or copied elsewhere, against its manifest: every changed, missing or extra file is named. */
export async function verifySite(folder: string): Promise<SiteCheck> {
  const siteFiles = await readSiteFiles(folder);
  const manifest = await readManifest(folder);
  if (!manifest?.index) {
    const none = error(manifestIndexFile, top, 'there is no manifest', 'give the folder that build wrote to');
    return { files: 0, bytes: 0, problems: manifest?.problems ?? [none] };
  }
  const known = new Set([manifestIndexFile, ...manifest.index.parts.map(({ path }) => path)]);
  const problems: Problem[] = [];
  let [files, bytes] = [0, 0];
  for (const part of manifest.index.parts) {
    const found = await verifyPart(folder, part, siteFiles, known);
    problems.push(...found.problems);
    files += found.files;
    bytes += found.bytes;
  }
  return { files, bytes, problems: sortProblems([...problems, ...unknown(siteFiles, known)]) };
}

/** Holds the files of one part against it, and adds them to `known`. */
async function verifyPart(
  folder: string,
  part: ManifestPart,
  siteFiles: SiteFiles,
  known: Set<string>,
): Promise<SiteCheck> {
  const { lines, problems: faults } = await readPart(folder, part);
  const problems = [...faults];
  let bytes = 0;
  await eachAtOnce(lines, async (line) => {
    const twice = known.has(line.file);
    known.add(line.file);
    const found = await checkFile(folder, line, siteFiles);
    bytes += found.bytes;
    if (found.fault) problems.push(error(line.file, top, found.fault, hint));
    if (twice) problems.push(error(line.file, top, 'the manifest names this file twice', hint));
  });
  const counted = part.files === lines.length && part.bytes === bytes;
  if (problems.length === 0 && !counted) {
    const message = `${part.path} has ${lines.length} files and ${bytes} bytes, not ${part.files} and ${part.bytes}`;
    problems.push(error(manifestIndexFile, top, message, hint));
  }
  return { files: lines.length, bytes, problems };
}

async function checkFile(
  folder: string,
  line: ManifestLine,
  siteFiles: SiteFiles,
): Promise<{ readonly bytes: number; readonly fault?: string }> {
  if (!siteFiles.files.has(line.file)) return { bytes: 0, fault: 'this file is missing' };
  const { sha256, bytes } = await hashFile(join(folder, line.file));
  return sha256 === line.sha256 ? { bytes } : { bytes, fault: 'its bytes are not those of the manifest' };
}

function unknown(siteFiles: SiteFiles, known: ReadonlySet<string>): Problem[] {
  const extra = [...siteFiles.files].filter((file) => !known.has(file));
  return [
    ...extra.map((file) =>
      error(file, top, 'the manifest does not know this file', 'remove it, or build again'),
    ),
    ...siteFiles.strangers.map((file) =>
      error(file, top, 'this is neither a file nor a folder', 'remove it'),
    ),
  ];
}

/** Hashes a file as a stream: memory does not grow with it. */
async function hashFile(path: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
