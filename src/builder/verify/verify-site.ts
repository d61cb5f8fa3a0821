import { join } from 'node:path';
import type { ManifestLine, ManifestPart } from '#builder/manifest/manifest.ts';
import { manifestIndexFile } from '#builder/manifest/manifest-parts.ts';
import { readManifest, readPart } from '#builder/manifest/read-manifest.ts';
import { listSiteFiles, type SiteFiles } from '#builder/manifest/site-files.ts';
import { hashFile } from '#content/files/hash-file.ts';
import { eachInParallel } from '#lib/parallel.ts';
import { error, type Problem, sortProblems, top } from '#model/problem.ts';

/** The result of verifying a site. The site is intact when there are no problems. */
export interface Verification {
  /** The number of files in the manifest, and the total size in bytes of those that exist. */
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

const hint = 'build the site again, or copy it again';

/** Verifies a built site, or a copy of one, against its manifest: reports every changed, missing or additional file. */
export async function verifySite(folder: string): Promise<Verification> {
  const siteFiles = await listSiteFiles(folder);
  const manifest = await readManifest(folder);
  if (!manifest?.index) {
    const missing = error(
      manifestIndexFile,
      top,
      'there is no manifest',
      'give the output folder of a build',
    );
    return { files: 0, bytes: 0, problems: manifest?.problems ?? [missing] };
  }
  const listed = new Set([manifestIndexFile, ...manifest.index.parts.map(({ path }) => path)]);
  const problems: Problem[] = [];
  let [files, bytes] = [0, 0];
  for (const part of manifest.index.parts) {
    const result = await verifyPart(folder, part, siteFiles, listed);
    problems.push(...result.problems);
    files += result.files;
    bytes += result.bytes;
  }
  return { files, bytes, problems: sortProblems([...problems, ...additionalFiles(siteFiles, listed)]) };
}

/** Verifies the files of one part of the manifest and adds them to `listed`. */
async function verifyPart(
  folder: string,
  part: ManifestPart,
  siteFiles: SiteFiles,
  listed: Set<string>,
): Promise<Verification> {
  const { lines, problems: partProblems } = await readPart(folder, part);
  const problems = [...partProblems];
  let bytes = 0;
  await eachInParallel(lines, async (line) => {
    const isRepeated = listed.has(line.file);
    listed.add(line.file);
    const result = await verifyFile(folder, line, siteFiles);
    bytes += result.bytes;
    if (result.message) problems.push(error(line.file, top, result.message, hint));
    if (isRepeated) problems.push(error(line.file, top, 'the manifest lists this file twice', hint));
  });
  const isCountCorrect = part.files === lines.length && part.bytes === bytes;
  if (problems.length === 0 && !isCountCorrect) {
    const message = `${part.path} lists ${lines.length} files with ${bytes} bytes; the index says ${part.files} and ${part.bytes}`;
    problems.push(error(manifestIndexFile, top, message, hint));
  }
  return { files: lines.length, bytes, problems };
}

async function verifyFile(
  folder: string,
  line: ManifestLine,
  siteFiles: SiteFiles,
): Promise<{ readonly bytes: number; readonly message?: string }> {
  if (!siteFiles.files.has(line.file)) return { bytes: 0, message: 'the file is missing' };
  const { sha256, bytes } = await hashFile(join(folder, line.file));
  return sha256 === line.sha256
    ? { bytes }
    : { bytes, message: 'the file does not match its hash in the manifest' };
}

function additionalFiles({ files, irregular }: SiteFiles, listed: ReadonlySet<string>): Problem[] {
  const additional = [...files].filter((file) => !listed.has(file));
  return [
    ...additional.map((file) =>
      error(file, top, 'the manifest does not list this file', 'remove it, or build the site again'),
    ),
    ...irregular.map((file) => error(file, top, 'this is neither a file nor a folder', 'remove it')),
  ];
}
