import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { markdownBelow, type TextStore } from '#builder/cache/rendered-texts.ts';
import { planContent } from '#builder/plan/plan-content.ts';
import { selectSources } from '#builder/read/site-sources.ts';
import { diskPath } from '#content/files/disk-path.ts';
import { readArchive } from '#content/read-archive.ts';
import type { TextReference } from '#feeds/feed.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { buildArchive } from '#model/build-archive.ts';
import { hasErrors, renderProblem } from '#model/problem.ts';
import { buildRedirects, listPageAddresses } from '#pages/redirects.ts';
import { reserved } from '#pages/site-addresses.ts';
import { planSite } from '#site.ts';
import { buildAssets } from './render/assets.ts';
import { bundleInterface } from './render/bundle-interface.ts';
import type { EleventyPage } from './render/eleventy.ts';
import { renderPage } from './render/render-page.ts';
import { buildSiteSettings } from './render/site-settings.ts';

/** Reads an archive and returns every page of its site, without cache or staging: for Eleventy’s own command line. */
export async function readEleventyPages(articles: string, now: string): Promise<EleventyPage[]> {
  const reading = await readArchive(resolve(articles), { now, reserved });
  const { publication, problems } = reading;
  if (!publication || hasErrors(problems)) throw new Error(problems.map(renderProblem).join('\n'));
  const sources = selectSources(reading, publication, { drafts: false });
  const { archive } = buildArchive(sources);
  const content = planContent(archive, sources);
  const { assets } = buildAssets(publication, resolve(articles), await bundleInterface());
  const settings = buildSiteSettings(publication, assets, sources.standalonePages);
  const pageAddresses = listPageAddresses(content);
  const redirects = buildRedirects(content, (path) => pageAddresses.has(path), sources.ledger);
  const texts: TextStore = {
    textOf: ({ file }: TextReference) => reading.texts.get(file) ?? missing(file),
    markdownOf: ({ file }) => markdownBelow(file, readFileSync(diskPath(articles, file))),
  };
  const groups = planSite(content, { hashOf: ({ file }) => fingerprint(file), common: '', redirects, now });
  return groups.flatMap((group) =>
    [...group.pages()].map((page) => ({ path: page.path, render: () => renderPage(page, settings, texts) })),
  );
}

function missing(file: string): never {
  throw new Error(`${file} has no rendered text`);
}
