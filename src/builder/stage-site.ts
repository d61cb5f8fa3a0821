import { resolve } from 'node:path';
import { diskPath } from '#content/files/disk-path.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { filePath } from '#model/paths.ts';
import { buildRedirects } from '#pages/redirects.ts';
import type { SiteContent } from '#pages/site-content.ts';
import { planSearch } from '#search/plan-search.ts';
import { planSite } from '#site.ts';
import { readCachedSite, readPartition } from './cache/cached-site.ts';
import { type BuildContext, reportDamage, siteCacheFolder } from './context/build-context.ts';
import { indexSearch, indexVolumes } from './index/index-search.ts';
import { pagesOfPart } from './plan/assign-pages.ts';
import { BuildRecord, type StagedSite } from './plan/build-record.ts';
import { openParts } from './plan/join-parts.ts';
import type { PlainFile } from './plan/stale-pages.ts';
import { writePart } from './publish/write-part.ts';
import type { SiteSources } from './read/site-sources.ts';
import { buildAssets } from './render/assets.ts';
import { bundleInterface } from './render/bundle-interface.ts';
import { resizePictures } from './render/picture-sizes.ts';
import { type FileGroup, renderGroups, stageFileGroups } from './render/render-groups.ts';
import { buildSiteSettings } from './render/site-settings.ts';

/**
 * Plans the site, renders what is stale to the staging folder, and indexes it for search. No redirect may hide one of
 * `pageAddresses`. Throws `BrokenPictures`.
 */
export async function stageSite(
  context: BuildContext,
  sources: SiteSources,
  content: SiteContent,
  pageAddresses: ReadonlySet<string>,
): Promise<StagedSite> {
  const { workspace, phases, progress, options } = context;
  const { staged } = workspace;
  const { part, join: parts } = options.sharing ?? {};

  const { settings, assets } = await planSettings(context, sources);
  const revision = fingerprint(`${context.revision} ${JSON.stringify(settings)}`);
  const record = openRecord(context, revision);
  const redirects = buildRedirects(content, (path) => pageAddresses.has(path), sources.ledger);
  const { hashOf, common } = sources;
  const pageGroups = planSite(content, { hashOf, common, redirects, now: options.now });
  const volumes = part ? planSearch(content.archive) : [];
  const isOwn = part ? pagesOfPart(volumes, part) : () => true;
  const joined = parts && openParts(parts, revision);
  phases.end('plan');

  const articles = resolve(options.articles);
  if (!part) await stageFileGroups([assetGroup(assets), ...pictureGroups(context, sources)], record, staged);
  phases.end('pictures');
  const renderContext = { settings, cache: context.cache, articles, staged, empty: workspace.empty };
  let count = 0;
  await renderGroups(pageGroups, record, renderContext, { isOwn, joined }, (pages) => {
    count += pages;
    progress('render', count);
  });
  phases.end('render');

  const indexing = {
    record,
    folders: workspace,
    onIndexed: (done: number, of: number) => progress('search', done, of),
  };
  if (part) {
    const own = volumes.filter(({ articles: [first] }) => first && isOwn(first.path));
    const infos = await indexVolumes(own, sources.publication.language, indexing);
    writePart(staged, workspace.out, revision, record.changes().partitions, infos);
  } else if (options.search) await indexSearch(content.archive, { ...indexing, joined });
  else record.keepPartition('search');
  phases.end('search');
  return { ...record.changes(), revision, isIncremental: record.isIncremental };
}

/** The settings that every page depends on, and the files of the interface. */
async function planSettings({ options, revision, cache }: BuildContext, sources: SiteSources) {
  const { publication, standalonePages } = sources;
  const bundles = await bundleInterface(revision, cache);
  const { assets, files } = buildAssets(publication, resolve(options.articles), bundles);
  return { settings: buildSiteSettings(publication, assets, standalonePages), assets: files };
}

/** Opens the record of a build: incremental when the cache knows the previous site, and the build is not one part of several. */
function openRecord(context: BuildContext, revision: string): BuildRecord {
  const { options, previous, progress } = context;
  const folder = siteCacheFolder(context);
  const cached = readCachedSite(folder, revision, reportDamage(progress));
  if (!cached || options.sharing?.part || cached.manifest !== previous.manifest)
    return new BuildRecord(previous, undefined);
  return new BuildRecord(previous, {
    summaries: cached.partitions,
    readPartition: (name) => readPartition(folder, name, reportDamage(progress)),
  });
}

function assetGroup(files: readonly PlainFile[]): FileGroup {
  const inputs = fingerprint(files.map(({ path }) => path).join('\n'));
  return { name: 'assets', partition: 'assets', inputs, files: async () => files };
}

/** The pictures and other files that are copied, and the resized pictures. */
function pictureGroups({ options, cache }: BuildContext, { copied, pictures }: SiteSources): FileGroup[] {
  const articles = resolve(options.articles);
  const files = copied.map(
    ({ file, hash }): PlainFile => ({ path: filePath(file), key: hash, source: diskPath(articles, file) }),
  );
  return [
    {
      name: 'files',
      partition: 'files',
      inputs: fingerprint(copied.map(({ file, hash }) => `${file} ${hash}`).join('\n')),
      files: async () => files,
    },
    {
      name: 'sizes',
      partition: 'files',
      inputs: fingerprint(pictures.map(({ file, hash }) => `${file} ${hash}`).join('\n')),
      files: () => resizePictures(pictures, articles, cache),
    },
  ];
}
