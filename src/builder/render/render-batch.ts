import type { TextStore } from '#builder/cache/rendered-texts.ts';
import { pageOf, type RenderJob } from '#builder/plan/stale-pages.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { writeWithEleventy } from './eleventy.ts';
import { renderPage } from './render-page.ts';

/** What rendering depends on besides the pages. Folders are absolute. */
export interface RenderContext {
  readonly settings: SiteSettings;
  readonly cache: string;
  readonly articles: string;
  /** The folder to which pages are written. */
  readonly staged: string;
  /** An empty folder. */
  readonly empty: string;
}

/** A rendered page: its address, and the SHA-256 and size of its file. */
export interface RenderedPage {
  readonly path: SitePath;
  readonly sha256: string;
  readonly bytes: number;
}

/** Renders a batch of pages, which Eleventy writes to the staging folder. */
export async function renderBatch(
  batch: readonly RenderJob[],
  context: RenderContext,
  texts: TextStore,
): Promise<readonly RenderedPage[]> {
  const rendered: RenderedPage[] = [];
  const pages = batch.map((job) => ({
    path: job.path,
    render: () => {
      const text = renderPage(pageOf(job), context.settings, texts);
      rendered.push({ path: job.path, sha256: sha256(text), bytes: Buffer.byteLength(text) });
      return text;
    },
  }));
  try {
    await writeWithEleventy(pages, context.staged, context.empty);
  } catch (reason) {
    throw unwrapError(reason);
  }
  if (rendered.length !== batch.length) {
    throw new Error(`Eleventy was given ${batch.length} pages and rendered ${rendered.length}`);
  }
  return rendered;
}

/** Eleventy wraps errors thrown while a page is rendered; returns the original error. */
function unwrapError(reason: unknown): unknown {
  return reason instanceof Error && 'originalError' in reason ? unwrapError(reason.originalError) : reason;
}
