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
import { buildEdition } from '#pages/edition.ts';
import { buildRedirects, standingAddresses } from '#pages/redirects.ts';
import { planSite } from '#site.ts';
import { buildAssets } from './assets.ts';
import type { Sheet } from './eleventy.ts';
import { readInterface } from './interface.ts';
import { pictureFileOf } from './pictures.ts';
import { type Copy, renderPage } from './render-page.ts';
import { buildImprint } from './site-settings.ts';

/** Every page of an archive as a sheet for the press, without cache or staging: what Eleventy alone is given. */
export async function readSheets(articles: string, now: string): Promise<Sheet[]> {
  const reading = await readArchive(resolve(articles), { now });
  const { publication, problems } = reading;
  if (!publication || hasErrors(problems)) throw new Error(problems.map(renderProblem).join('\n'));
  const sources = buildSources(reading, publication, { drafts: false });
  const { archive } = buildArchive(sources);
  const pictures = new Map(sources.pictures.map((picture) => [picture.file, pictureFileOf(picture)]));
  const edition = buildEdition(
    archive,
    (file) => pictures.get(file),
    sources.handPages,
    (file) => sources.tables.get(file),
  );
  const { assets } = buildAssets(publication, resolve(articles), await readInterface());
  const imprint = buildImprint(publication, assets, sources.handPages);
  const standing = standingAddresses(edition);
  const redirects = buildRedirects(edition, (path) => standing.has(path), sources.ledger);
  const copy: Copy = {
    textOf: ({ file }: TextReference) => reading.texts.get(file) ?? missing(file),
    markdownOf: ({ file }) => markdownBelow(file, readFileSync(onDisk(articles, file))),
  };
  const quires = planSite(edition, { hashOf: ({ file }) => fingerprint(file), common: '', redirects, now });
  return quires.flatMap((quire) =>
    [...quire.pages()].map((page) => ({ path: page.path, render: () => renderPage(page, imprint, copy) })),
  );
}

function missing(file: string): never {
  throw new Error(`${file} has no rendered text`);
}
