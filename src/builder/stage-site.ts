import { resolve } from 'node:path';
import { onDisk } from '#content/files/on-disk.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { filePath } from '#model/paths.ts';
import type { Edition } from '#pages/edition.ts';
import { buildRedirects } from '#pages/redirects.ts';
import { planSearch } from '#search/plan-search.ts';
import { planSite } from '#site.ts';
import { damagedCache, stateFolder, type Walk } from './build-context.ts';
import { readShelf, readSiteState } from './cache/cached-site.ts';
import { makeSearch, makeVolumes } from './index/index-search.ts';
import { openParts, sharesPages, writePart } from './plan/build-parts.ts';
import { type FileQuire, type MadeSite, SiteMaker } from './plan/site-maker.ts';
import type { PlainFile } from './plan/stale-pages.ts';
import type { Sources } from './read/site-sources.ts';
import { buildAssets } from './render/assets.ts';
import { readInterface } from './render/interface.ts';
import { makePictures } from './render/pictures.ts';
import { buildImprint } from './render/site-settings.ts';

/** What was made, and of which revision of program and imprint. */
export interface MadeWhole extends MadeSite {
  readonly pressed: string;
  /** True when the last build was known, so that only differences are staged. */
  readonly known: boolean;
}

/** Makes what is stale: pictures, pages, search. `standing` are the addresses that no redirect may hide. */
export async function makeWhole(
  walk: Walk,
  sources: Sources,
  edition: Edition,
  standing: ReadonlySet<string>,
): Promise<MadeWhole> {
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

function assetQuires(files: readonly PlainFile[]): FileQuire[] {
  const inputs = fingerprint(files.map(({ path }) => path).join('\n'));
  return [{ name: 'assets', shelf: 'assets', inputs, files: async () => files }];
}

/** Pictures and other files in their place, and the made sizes of pictures. */
function pictureQuires({ options, cache }: Walk, { copied, pictures }: Sources): FileQuire[] {
  const articles = resolve(options.articles);
  const places = copied.map(
    ({ file, hash }): PlainFile => ({ path: filePath(file), key: hash, source: onDisk(articles, file) }),
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
