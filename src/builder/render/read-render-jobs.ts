import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { markdownBelow } from '#builder/cache/rendered-texts.ts';
import { buildSources } from '#builder/read/site-sources.ts';
import { onDisk } from '#content/files/on-disk.ts';
import { readArchive } from '#content/read-archive.ts';
import type { TextReference } from '#feeds/feed.ts';
import { fingerprint } from '#lib/fingerprint.ts';
import { buildArchive } from '#model/build-archive.ts';
import { hasErrors, renderProblem } from '#model/problem.ts';
import { buildRedirects, listPageAddresses } from '#pages/redirects.ts';
import { buildSiteContent } from '#pages/site-content.ts';
import { planSite } from '#site.ts';
import { buildAssets } from './assets.ts';
import type { EleventyPage } from './eleventy.ts';
import { readInterface } from './interface.ts';
import { pictureFileOf } from './pictures.ts';
import { type Copy, renderPage } from './render-page.ts';
import { buildSiteSettings } from './site-settings.ts';

/** Every page of an archive as a sheet for the press, without cache or staging: what Eleventy alone is given. */
export async function readEleventyPages(articles: string, now: string): Promise<EleventyPage[]> {
  const reading = await readArchive(resolve(articles), { now });
  const { publication, problems } = reading;
  if (!publication || hasErrors(problems)) throw new Error(problems.map(renderProblem).join('\n'));
  const sources = buildSources(reading, publication, { drafts: false });
  const { archive } = buildArchive(sources);
  const pictures = new Map(sources.pictures.map((picture) => [picture.file, pictureFileOf(picture)]));
  const content = buildSiteContent(
    archive,
    (file) => pictures.get(file),
    sources.standalonePages,
    (file) => sources.tables.get(file),
  );
  const { assets } = buildAssets(publication, resolve(articles), await readInterface());
  const settings = buildSiteSettings(publication, assets, sources.standalonePages);
  const pageAddresses = listPageAddresses(content);
  const redirects = buildRedirects(content, (path) => pageAddresses.has(path), sources.ledger);
  const copy: Copy = {
    textOf: ({ file }: TextReference) => reading.texts.get(file) ?? missing(file),
    markdownOf: ({ file }) => markdownBelow(file, readFileSync(onDisk(articles, file))),
  };
  const groups = planSite(content, { hashOf: ({ file }) => fingerprint(file), common: '', redirects, now });
  return groups.flatMap((group) =>
    [...group.pages()].map((page) => ({ path: page.path, render: () => renderPage(page, settings, copy) })),
  );
}

function missing(file: string): never {
  throw new Error(`${file} has no rendered text`);
}
