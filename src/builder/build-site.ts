import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ArchiveReading, ignoredFile } from '#content/read-archive.ts';
import { sha256 } from '#lib/fingerprint.ts';
import { buildArchive } from '#model/build-archive.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import { listPageAddresses } from '#pages/redirects.ts';
import { checkSite } from './check/check-site.ts';
import { comparePublishedTexts, silentChange } from './check/silent-changes.ts';
import { type BuildContext, Phases } from './context/build-context.ts';
import type { BuildOptions, Progress } from './context/build-options.ts';
import { type BuildOutcome, reportOf } from './context/build-report.ts';
import { openWorkspace } from './context/workspace.ts';
import { manifestIndexFile } from './manifest/manifest-parts.ts';
import { noSite, type PreviousSite, readPreviousSite } from './manifest/previous-site.ts';
import type { StagedSite } from './plan/build-record.ts';
import { planContent } from './plan/plan-content.ts';
import { readRevision } from './program/revision.ts';
import { completeJournal } from './publish/journal.ts';
import { publishSite } from './publish/publish-site.ts';
import { checkPartFolder } from './publish/write-part.ts';
import { readSources } from './read/read-sources.ts';
import { selectSources } from './read/site-sources.ts';
import { BrokenPictures } from './render/picture-sizes.ts';
import { lastBuildKey, readLastBuild, writeLastBuild } from './scan/last-build.ts';
import { scanArchive } from './scan/scan-archive.ts';
import { stageSite } from './stage-site.ts';

/**
 * Builds the site of an archive: the whole new site is published, or the old one stays as it was. Problems of the archive are
 * returned. Throws `WrongFolders`, `SiteLocked` and system errors. `clock` returns milliseconds.
 */
export async function buildSite(
  options: BuildOptions,
  progress: Progress,
  clock: () => number,
): Promise<BuildOutcome> {
  const workspace = openWorkspace(options.out);
  try {
    completeJournal(workspace);
    rmSync(workspace.staged, { recursive: true, force: true });
    mkdirSync(workspace.staged, { recursive: true });
    mkdirSync(workspace.empty, { recursive: true });
    return await runStages({
      options,
      workspace,
      startedAt: statSync(workspace.staged).mtimeMs,
      progress,
      phases: new Phases(clock),
      cache: options.clean ? join(workspace.folder, 'cache') : resolve(options.cache),
      revision: readRevision(),
      previous: options.sharing?.part ? noPreviousPart(workspace.out) : readPreviousSite(workspace.out),
    });
  } finally {
    if (options.clean) rmSync(join(workspace.folder, 'cache'), { recursive: true, force: true });
    workspace.close();
  }
}

/** A part is always rendered whole, to a folder of its own. */
function noPreviousPart(out: string): PreviousSite {
  checkPartFolder(out);
  return noSite;
}

/** Scan, read, check, plan, render, index, publish. */
async function runStages(context: BuildContext): Promise<BuildOutcome> {
  const { options, phases, workspace, previous } = context;
  const scan = scanArchive(options.articles);
  const lastBuild = readLastBuild(context, lastBuildKey(scan, context, previous.manifest));
  phases.end('scan');
  if (lastBuild) return { ...lastBuild, report: { ...lastBuild.report, seconds: phases.seconds } };

  const reading = await readSources(scan, context);
  phases.end('read');
  const { publication } = reading;
  const end = (problems: readonly Problem[], staged?: StagedSite): BuildOutcome => ({
    problems,
    published: staged !== undefined,
    sources: staged ? publicFiles(reading) : [],
    name: publication?.name ?? '',
    report: reportOf(reading, problems, phases.seconds, staged),
  });
  if (!publication || hasErrors(reading.problems)) return end(reading.problems);

  const sources = selectSources(reading, publication, options);
  const { archive, problems: archiveProblems } = buildArchive(sources);
  const problems = [...reading.problems, ...archiveProblems];
  if (hasErrors(problems)) return end(problems);
  const content = planContent(archive, sources);
  const pageAddresses = listPageAddresses(content);
  problems.push(...checkSite(reading, content, pageAddresses, options.now));
  const { articles, hashes } = reading;
  const texts = comparePublishedTexts(workspace, previous.manifest, articles, hashes, options.now);
  const silent = options.drafts ? [] : texts.silent;
  const changes = silent.map((article) => silentChange(article, publication.silentChanges));
  if (hasErrors([...problems, ...changes])) return end([...problems, ...changes]);

  const staged = await stageSite(context, sources, content, pageAddresses).catch(brokenPictures);
  if (!('put' in staged)) return end([...problems, ...changes, ...staged]);

  if (!options.sharing?.part) publishSite(context, sources, archive, staged, texts);
  phases.end('publish');
  if (!options.sharing?.part) {
    const key = lastBuildKey(scan, context, readManifestHash(workspace.out));
    writeLastBuild(context, key, archive.articles, end(problems, staged));
  }
  return end([...problems, ...changes], staged);
}

/** Reports damaged pictures as problems of the archive: the damage shows only when the pictures are resized. */
function brokenPictures(reason: unknown): readonly Problem[] {
  if (!(reason instanceof BrokenPictures)) throw reason;
  const hint = 'save the picture again, or replace it with an intact copy';
  return reason.files.map((file) => error(file, top, 'the picture is truncated or damaged', hint));
}

function readManifestHash(out: string): string {
  return sha256(readFileSync(join(out, manifestIndexFile)));
}

/** Files whose names reveal nothing that is withheld. */
const publicNames = ['publication.yaml', 'urls.txt'];

/** The files of the archive that may be made public: those of published articles and pages, README and LICENSE. */
function publicFiles(reading: ArchiveReading): string[] {
  const ignored = reading.other.filter(({ reason }) => reason === ignoredFile);
  const used = [...reading.articles, ...reading.standalonePages, ...reading.files].map(({ file }) => file);
  return [...publicNames, ...used, ...ignored.map(({ path }) => path)];
}
