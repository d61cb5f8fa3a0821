import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ArchiveReading } from '#content/read-archive.ts';
import { fingerprint, sha256 } from '#lib/fingerprint.ts';
import { buildArchive } from '#model/build-archive.ts';
import { filePath, outputFile } from '#model/paths.ts';
import { error, hasErrors, type Problem, top } from '#model/problem.ts';
import { buildEdition, type Edition } from '#pages/edition.ts';
import { buildRedirects, standingAddresses } from '#pages/redirects.ts';
import { planSearch } from '#search/plan-search.ts';
import { planSite } from '#site.ts';
import { buildAssets } from './assets.ts';
import { checkSite } from './check-site.ts';
import { buildImprint } from './imprint.ts';
import { readInterface } from './interface.ts';
import { buildLedger } from './ledger.ts';
import { makeSearch, makeVolumes } from './make-search.ts';
import { type FileQuire, type MadeSite, SiteMaker } from './make-site.ts';
import { buildManifest } from './manifest.ts';
import { manifestIndexFile } from './manifest-parts.ts';
import type { BuildOptions, Progress } from './options.ts';
import { checkPartFolder, openParts, sharesPages, writePart } from './parts.ts';
import { Phases } from './phases.ts';
import { BrokenPictures, makePictures, pictureFileOf } from './pictures.ts';
import type { PlainFile } from './plan.ts';
import { completeJournal, publish } from './publish.ts';
import { readForBuild } from './read-for-build.ts';
import type { BuildOutcome, BuildReport } from './report.ts';
import { readRevision } from './revision.ts';
import { type HeldWords, holdWords, silentChange } from './silent-changes.ts';
import { changeManifest, noSite, readSiteBefore, type SiteBefore } from './site-before.ts';
import { readShelf, readSiteState, type SiteState, writeSiteState } from './site-state.ts';
import { buildSources, type Sources } from './sources.ts';
import { keepStanding, lookFirst, readStanding } from './standing.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** What the walk through a build carries along. */
interface Walk {
  readonly options: BuildOptions;
  readonly workshop: Workshop;
  readonly phases: Phases;
  readonly progress: Progress;
  /** The cache of this revision, absolute. */
  readonly cache: string;
  readonly revision: string;
  readonly before: SiteBefore;
}

/** Builds a site: reads the archive, makes what is stale, verifies, and puts it in place whole or not at all. */
export async function buildSite(
  options: BuildOptions,
  progress: Progress,
  clock: () => number,
): Promise<BuildOutcome> {
  const workshop = openWorkshop(options.out);
  try {
    completeJournal(workshop);
    rmSync(workshop.staged, { recursive: true, force: true });
    mkdirSync(workshop.staged, { recursive: true });
    mkdirSync(workshop.empty, { recursive: true });
    const walk: Walk = {
      options,
      workshop,
      progress,
      phases: new Phases(clock),
      cache: options.clean ? join(workshop.folder, 'cache') : resolve(options.cache),
      revision: readRevision(),
      before: options.sharing?.part ? readPartBefore(workshop.out) : readSiteBefore(workshop.out),
    };
    return await walkThrough(walk);
  } finally {
    if (options.clean) rmSync(join(workshop.folder, 'cache'), { recursive: true, force: true });
    workshop.close();
  }
}

/** A part stands in a folder of its own, anew each time. */
function readPartBefore(out: string): SiteBefore {
  checkPartFolder(out);
  return noSite;
}

async function walkThrough(walk: Walk): Promise<BuildOutcome> {
  const { options, phases } = walk;
  const look = lookFirst(options, walk.revision, statSync(walk.workshop.staged).mtimeMs);
  const standing = readStanding(stateFolder(walk), look.key(walk.before.manifest), options.now);
  phases.end('read');
  if (standing) return { ...standing, report: { ...standing.report, seconds: phases.seconds } };
  const reading = await readForBuild(options, walk.cache, walk.revision, walk.progress);
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
  const probed = new Map(sources.pictures.map((picture) => [picture.file, pictureFileOf(picture)]));
  const edition = buildEdition(
    archive,
    (file) => probed.get(file),
    sources.handPages,
    (file) => sources.tables.get(file),
  );
  const { publicationMarks, handPages, files: copied, ledger } = reading;
  const links = { publication, publicationMarks, handPages };
  problems.push(...checkSite({ edition, links, copied, ledger, now: options.now }));
  const words = holdWords(walk.workshop, walk.before.manifest, reading.articles, reading.hashes, options.now);
  const silent = options.drafts ? [] : words.silent;
  const changes = silent.map((article) => silentChange(article, publication.silentChanges));
  if (hasErrors([...problems, ...changes])) return stop([...problems, ...changes]);
  const made = await makeAll(walk, sources, edition).catch(brokenPictures);
  if (!('put' in made)) return stop([...problems, ...changes, ...made]);
  if (!options.sharing?.part) publishMade(walk, sources, edition, made, words);
  phases.end('publish');
  const outcome = (of: readonly Problem[]): BuildOutcome => ({
    problems: of,
    published: true,
    sources: publicFiles(reading),
    name: publication.name,
    report: reportOf(reading, of, phases, made),
  });
  if (!options.sharing?.part) {
    const key = look.key(readManifestHash(walk.workshop.out));
    keepStanding(stateFolder(walk), key, options.now, archive.articles, outcome(problems));
  }
  return outcome([...problems, ...changes]);
}

/** Damage in pictures is the archive’s to mend: it shows only when their sizes are made. */
function brokenPictures(reason: unknown): readonly Problem[] {
  if (!(reason instanceof BrokenPictures)) throw reason;
  const mend = 'save it again, or take it from where it came';
  return reason.files.map((file) => error(file, top, 'the picture is cut short or damaged', mend));
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
  const named = [...reading.articles, ...reading.handPages, ...reading.files].map(({ file }) => file);
  return [...publicNames, ...named, ...known.map(({ path }) => path)];
}

/** What was made, and of which revision of program and imprint. */
interface MadeWhole extends MadeSite {
  readonly pressed: string;
  /** True when the last build was known, so that only differences are staged. */
  readonly known: boolean;
}

async function makeAll(walk: Walk, sources: Sources, edition: Edition): Promise<MadeWhole> {
  const { workshop, phases, progress, options } = walk;
  const articles = resolve(options.articles);
  const { assets, files } = buildAssets(
    sources.publication,
    articles,
    await readInterface(walk.revision, walk.cache),
  );
  const imprint = buildImprint(sources.publication, assets, sources.handPages);
  const pressed = fingerprint(`${walk.revision} ${JSON.stringify(imprint)}`);
  const state = readSiteState(stateFolder(walk), pressed, damagedCache(progress));
  const { part, join: parts } = options.sharing ?? {};
  const known = part || state?.manifest !== walk.before.manifest ? undefined : state;
  const volumes = part ? planSearch(edition.archive) : [];
  const mine = part ? sharesPages(volumes, part) : () => true;
  const ready = parts && openParts(parts, pressed);
  const room = { imprint, cache: walk.cache, articles, staged: workshop.staged, empty: workshop.empty };
  const maker = new SiteMaker(
    room,
    walk.before,
    known && {
      summaries: known.shelves,
      readShelf: (name) => readShelf(stateFolder(walk), name, damagedCache(progress)),
    },
    mine,
    ready,
  );
  phases.end('plan');
  if (!part) await maker.stageQuires([...assetQuires(files), ...pictureQuires(walk, sources)]);
  phases.end('pictures');
  const standing = standingAddresses(edition);
  const redirects = buildRedirects(edition, (path) => standing.has(path), sources.ledger);
  const { hashOf, common } = sources;
  let count = 0;
  await maker.pressQuires(planSite(edition, { hashOf, common, redirects, now: options.now }), (pages) => {
    count += pages;
    progress('press', count);
  });
  phases.end('press');
  const indexed = (done: number, of: number) => progress('search', done, of);
  if (part) {
    const own = volumes.filter(({ articles: [first] }) => first && mine(first.path));
    const cards = await makeVolumes(maker, own, sources.publication.language, workshop, indexed);
    writePart(workshop.staged, workshop.out, pressed, maker.finish().shelves, cards);
  } else if (options.search) await makeSearch(maker, edition.archive, workshop, indexed, ready);
  else maker.keepShelf('search');
  phases.end('search');
  return { ...maker.finish(), pressed, known: known !== undefined };
}

/** The folder of the cache that knows the site in this output folder. */
function stateFolder({ cache, workshop }: Walk): string {
  return join(cache, 'sites', fingerprint(workshop.out));
}

function damagedCache(progress: Progress): (file: string) => void {
  return (file) => progress(`the cache is damaged and made again: ${file}`, 0);
}

function assetQuires(files: readonly PlainFile[]): FileQuire[] {
  const inputs = fingerprint(files.map(({ path }) => path).join('\n'));
  return [{ name: 'assets', shelf: 'assets', inputs, files: async () => files }];
}

/** Pictures and other files in their place, and the made sizes of pictures. */
function pictureQuires({ options, cache }: Walk, { copied, pictures }: Sources): FileQuire[] {
  const articles = resolve(options.articles);
  const places = copied.map(
    ({ file, hash }): PlainFile => ({ path: filePath(file), key: hash, source: join(articles, file) }),
  );
  return [
    {
      name: 'files',
      shelf: 'files',
      inputs: fingerprint(copied.map(({ file, hash }) => `${file} ${hash}`).join('\n')),
      files: async () => places,
    },
    {
      name: 'sizes',
      shelf: 'files',
      inputs: fingerprint(pictures.map(({ file, hash }) => `${file} ${hash}`).join('\n')),
      files: () => makePictures(pictures, articles, cache),
    },
  ];
}

/** Puts what was made in place: nothing at all when nothing differs. */
function publishMade(
  walk: Walk,
  sources: Sources,
  edition: Edition,
  made: MadeWhole,
  words: HeldWords,
): void {
  const { workshop, before, options } = walk;
  const ledgerFile = resolve(options.ledger ?? join(options.articles, 'urls.txt'));
  const ledger = `${buildLedger(sources.ledger, edition.archive).join('\n')}\n`;
  const ledgerBefore = sources.ledger.length > 0 ? `${sources.ledger.join('\n')}\n` : '';
  const differs = made.put.length > 0 || made.removed.length > 0 || before.manifest === '';
  if (!differs && made.shelves.size === 0 && ledger === ledgerBefore) return;
  const manifest = differs ? manifestOf(before, made) : undefined;
  const index = manifest?.files.get(manifestIndexFile);
  for (const [file, text] of manifest?.files ?? []) stageText(workshop, file, text);
  const state: SiteState = {
    revision: made.pressed,
    manifest: index === undefined ? before.manifest : sha256(index),
    shelves: made.summaries,
  };
  const beside = [...stageState(walk, state, made), ...words.stage(state.manifest)];
  if (ledger !== ledgerBefore && !options.drafts) {
    const from = join(workshop.folder, 'urls.txt');
    writeFileSync(from, ledger);
    beside.push({ from, to: ledgerFile });
  }
  const whole = !made.known;
  const withdrawn = new Set(edition.archive.gone.map(({ path }) => outputFile(path)));
  publish(workshop, {
    way: whole && differs ? 'swap' : 'files',
    put: whole ? [] : [...made.put.map(({ file }) => file), ...(manifest?.files.keys() ?? [])],
    remove: whole ? [] : [...made.removed, ...(manifest?.removed ?? [])],
    beside,
    forget: made.put.some(({ file }) => withdrawn.has(file)),
  });
}

/** The manifest’s files that are to be written: those of the parts that change, or all of a site made anew. */
function manifestOf(before: SiteBefore, made: MadeWhole): ReturnType<typeof changeManifest> {
  if (made.known) return changeManifest(before, made);
  const files = [...made.shelves.values()].flatMap((shelf) =>
    Object.values(shelf).flatMap((quire) => quire.files),
  );
  return { files: buildManifest(files.map(({ path: file, ...entry }) => ({ file, ...entry }))), removed: [] };
}

function stageText({ staged }: Workshop, file: string, text: string): void {
  mkdirSync(dirname(join(staged, file)), { recursive: true });
  writeFileSync(join(staged, file), text);
}

/** Writes what the cache will know of the site beside it, to be put in place with it. */
function stageState(walk: Walk, state: SiteState, made: MadeWhole): { from: string; to: string }[] {
  if (walk.options.clean) return [];
  const folder = join(walk.workshop.folder, 'state');
  rmSync(folder, { recursive: true, force: true });
  const files = writeSiteState(folder, state, made.shelves);
  return files.map((file) => ({ from: join(folder, file), to: join(stateFolder(walk), file) }));
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
