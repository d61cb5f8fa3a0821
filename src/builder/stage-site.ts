import { resolve } from 'node:path';
import { onDisk } from '#content/files/on-disk.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { filePath } from '#model/paths.ts';
import { buildRedirects } from '#pages/redirects.ts';
import type { SiteContent } from '#pages/site-content.ts';
import { planSearch } from '#search/plan-search.ts';
import { planSite } from '#site.ts';
import { type BuildContext, damagedCache, stateFolder } from './build-context.ts';
import { readPartition, readSiteState } from './cache/cached-site.ts';
import { makeSearch, makeVolumes } from './index/index-search.ts';
import { openParts, sharesPages, writePart } from './plan/build-parts.ts';
import { type FileGroup, type MadeSite, SiteMaker } from './plan/site-maker.ts';
import type { PlainFile } from './plan/stale-pages.ts';
import type { Sources } from './read/site-sources.ts';
import { buildAssets } from './render/assets.ts';
import { readInterface } from './render/interface.ts';
import { makePictures } from './render/pictures.ts';
import { buildSiteSettings } from './render/site-settings.ts';

/** What was made, and of which revision of program and imprint. */
export interface MadeWhole extends MadeSite {
  readonly pressed: string;
  /** True when the last build was known, so that only differences are staged. */
  readonly known: boolean;
}

/** Makes what is stale: pictures, pages, search. `standing` are the addresses that no redirect may hide. */
export async function makeWhole(
  context: BuildContext,
  sources: Sources,
  content: SiteContent,
  pageAddresses: ReadonlySet<string>,
): Promise<MadeWhole> {
  const { workspace, phases, progress, options } = context;
  const articles = resolve(options.articles);
  const { assets, files } = buildAssets(
    sources.publication,
    articles,
    await readInterface(context.revision, context.cache),
  );
  const settings = buildSiteSettings(sources.publication, assets, sources.standalonePages);
  const pressed = fingerprint(`${context.revision} ${JSON.stringify(settings)}`);
  const state = readSiteState(stateFolder(context), pressed, damagedCache(progress));
  const { part, join: parts } = options.sharing ?? {};
  const known = part || state?.manifest !== context.before.manifest ? undefined : state;
  const volumes = part ? planSearch(content.archive) : [];
  const mine = part ? sharesPages(volumes, part) : () => true;
  const ready = parts && openParts(parts, pressed);
  const room = { settings, cache: context.cache, articles, staged: workspace.staged, empty: workspace.empty };
  const maker = new SiteMaker(
    room,
    context.before,
    known && {
      summaries: known.partitions,
      readPartition: (name) => readPartition(stateFolder(context), name, damagedCache(progress)),
    },
    mine,
    ready,
  );
  phases.end('plan');
  if (!part) await maker.stageGroups([...assetGroups(files), ...pictureGroups(context, sources)]);
  phases.end('pictures');
  const redirects = buildRedirects(content, (path) => pageAddresses.has(path), sources.ledger);
  const { hashOf, common } = sources;
  let count = 0;
  await maker.renderGroups(planSite(content, { hashOf, common, redirects, now: options.now }), (pages) => {
    count += pages;
    progress('render', count);
  });
  phases.end('render');
  const indexed = (done: number, of: number) => progress('search', done, of);
  if (part) {
    const own = volumes.filter(({ articles: [first] }) => first && mine(first.path));
    const cards = await makeVolumes(maker, own, sources.publication.language, workspace, indexed);
    writePart(workspace.staged, workspace.out, pressed, maker.finish().partitions, cards);
  } else if (options.search) await makeSearch(maker, content.archive, workspace, indexed, ready);
  else maker.keepPartition('search');
  phases.end('search');
  return { ...maker.finish(), pressed, known: known !== undefined };
}

function assetGroups(files: readonly PlainFile[]): FileGroup[] {
  const inputs = fingerprint(files.map(({ path }) => path).join('\n'));
  return [{ name: 'assets', partition: 'assets', inputs, files: async () => files }];
}

/** Pictures and other files in their place, and the made sizes of pictures. */
function pictureGroups({ options, cache }: BuildContext, { copied, pictures }: Sources): FileGroup[] {
  const articles = resolve(options.articles);
  const places = copied.map(
    ({ file, hash }): PlainFile => ({ path: filePath(file), key: hash, source: onDisk(articles, file) }),
  );
  return [
    {
      name: 'files',
      partition: 'files',
      inputs: fingerprint(copied.map(({ file, hash }) => `${file} ${hash}`).join('\n')),
      files: async () => places,
    },
    {
      name: 'sizes',
      partition: 'files',
      inputs: fingerprint(pictures.map(({ file, hash }) => `${file} ${hash}`).join('\n')),
      files: () => makePictures(pictures, articles, cache),
    },
  ];
}
