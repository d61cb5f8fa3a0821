import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArchiveReading } from '#content/read-archive.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { Archive } from '#model/archive.ts';
import { buildArchive } from '#model/build-archive.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import { listPageAddresses } from '#pages/redirects.ts';
import { buildSiteContent, type SiteContent } from '#pages/site-content.ts';
import { type BuildContext, stateFolder } from './build-context.ts';
import type { BuildOptions, Progress } from './build-options.ts';
import type { BuildOutcome, BuildReport } from './build-report.ts';
import { checkSite } from './check/check-site.ts';
import { comparePublishedTexts, silentChange } from './check/silent-changes.ts';
import { manifestIndexFile } from './manifest/manifest-parts.ts';
import { Phases } from './phases.ts';
import { checkPartFolder } from './plan/build-parts.ts';
import { noSite, type PreviousSite, readPreviousSite } from './plan/previous-site.ts';
import type { MadeSite } from './plan/site-maker.ts';
import { readRevision } from './program/revision.ts';
import { completeJournal } from './publish/journal.ts';
import { putInPlace } from './publish/publish-site.ts';
import { readForBuild } from './read/read-for-build.ts';
import { buildSources, type Sources } from './read/site-sources.ts';
import { BrokenPictures, pictureFileOf } from './render/pictures.ts';
import { lastBuildKey, readLastBuild, writeLastBuild } from './scan/last-build.ts';
import { scanArchive } from './scan/scan-archive.ts';
import { makeWhole } from './stage-site.ts';
import { openWorkspace } from './workspace.ts';

/** Builds a site: reads the archive, makes what is stale, verifies, and puts it in place whole or not at all. */
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
    const context: BuildContext = {
      options,
      workspace,
      progress,
      phases: new Phases(clock),
      cache: options.clean ? join(workspace.folder, 'cache') : resolve(options.cache),
      revision: readRevision(),
      before: options.sharing?.part ? readPreviousPart(workspace.out) : readPreviousSite(workspace.out),
    };
    return await walkThrough(context);
  } finally {
    if (options.clean) rmSync(join(workspace.folder, 'cache'), { recursive: true, force: true });
    workspace.close();
  }
}

/** A part stands in a folder of its own, anew each time. */
function readPreviousPart(out: string): PreviousSite {
  checkPartFolder(out);
  return noSite;
}

async function walkThrough(context: BuildContext): Promise<BuildOutcome> {
  const { options, phases } = context;
  const scan = scanArchive(options.articles);
  const keyOver = lastBuildKey(scan, options, context.revision, statSync(context.workspace.staged).mtimeMs);
  const same = readLastBuild(stateFolder(context), keyOver(context.before.manifest), options.now);
  phases.end('read');
  if (same) return { ...same, report: { ...same.report, seconds: phases.seconds } };
  const reading = await readForBuild(scan, options, context.cache, context.revision, context.progress);
  phases.end('read');
  const { publication } = reading;
  const stop = (problems: readonly Problem[]) => ({
    problems,
    published: false,
    sources: [],
    name: publication?.name ?? '',
    report: reportOf(reading, problems, phases, undefined),
  });
  if (!publication || hasErrors(reading.problems)) return stop(reading.problems);
  const sources = buildSources(reading, publication, options);
  const { archive, problems: ofArchive } = buildArchive(sources);
  const problems = [...reading.problems, ...ofArchive];
  if (hasErrors(problems)) return stop(problems);
  const content = siteContent(archive, sources);
  const { publicationMarks, standalonePages, files: copied, ledger } = reading;
  const links = { publication, publicationMarks, standalonePages };
  const pageAddresses = listPageAddresses(content);
  problems.push(...checkSite({ content, pageAddresses, links, copied, ledger, now: options.now }));
  const words = comparePublishedTexts(
    context.workspace,
    context.before.manifest,
    reading.articles,
    reading.hashes,
    options.now,
  );
  const silent = options.drafts ? [] : words.silent;
  const changes = silent.map((article) => silentChange(article, publication.silentChanges));
  if (hasErrors([...problems, ...changes])) return stop([...problems, ...changes]);
  const made = await makeWhole(context, sources, content, pageAddresses).catch(brokenPictures);
  if (!('put' in made)) return stop([...problems, ...changes, ...made]);
  if (!options.sharing?.part) putInPlace(context, sources, content, made, words);
  phases.end('publish');
  const outcome = (of: readonly Problem[]): BuildOutcome => ({
    problems: of,
    published: true,
    sources: publicFiles(reading),
    name: publication.name,
    report: reportOf(reading, of, phases, made),
  });
  if (!options.sharing?.part) {
    const key = keyOver(readManifestHash(context.workspace.out));
    writeLastBuild(stateFolder(context), key, options.now, archive.articles, outcome(problems));
  }
  return outcome([...problems, ...changes]);
}

function siteContent(archive: Archive, { pictures, standalonePages, tables }: Sources): SiteContent {
  const probed = new Map(pictures.map((picture) => [picture.file, pictureFileOf(picture)]));
  return buildSiteContent(
    archive,
    (file) => probed.get(file),
    standalonePages,
    (file) => tables.get(file),
  );
}

/** Damage in pictures is the archive’s to mend: it shows only when their sizes are made. */
function brokenPictures(reason: unknown): readonly Problem[] {
  if (!(reason instanceof BrokenPictures)) throw reason;
  const hint = 'save it again, or take it from where it came';
  return reason.files.map((file) => error(file, top, 'the picture is cut short or damaged', hint));
}

function readManifestHash(out: string): string {
  return sha256(readFileSync(join(out, manifestIndexFile)));
}

/** Names of files that say nothing of what is withheld. */
const publicNames = ['publication.yaml', 'urls.txt'];

function publicFiles(reading: ArchiveReading): string[] {
  const known = reading.other.filter(
    ({ path, reason }) => reason === 'known by its name' && !publicNames.includes(path),
  );
  const named = [...reading.articles, ...reading.standalonePages, ...reading.files].map(({ file }) => file);
  return [...publicNames, ...named, ...known.map(({ path }) => path)];
}

function reportOf(
  reading: ArchiveReading,
  problems: readonly Problem[],
  phases: Phases,
  made: MadeSite | undefined,
): BuildReport {
  const { read, other, nextRelease } = reading;
  const { added = [], changed = [], removed = [], kept = 0 } = made ?? {};
  return {
    read,
    published: reading.articles.length,
    drafts: reading.drafts.length,
    embargoed: reading.embargoed.length,
    gone: reading.gone.length,
    other,
    files: { added, changed, removed, kept },
    seconds: phases.seconds,
    problems: problems.map(({ severity: _, ...problem }) => problem),
    ...(nextRelease !== undefined && { nextRelease }),
  };
}
