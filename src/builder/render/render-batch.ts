import { pageOf, type RenderJob } from '#builder/plan/stale-pages.ts';
import { sha256 } from '#lib/fingerprint.ts';
import type { SitePath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { writeWithEleventy } from './eleventy.ts';
import { type Copy, renderPage } from './render-page.ts';

/** What a press needs besides the pages: folders are absolute. */
export interface RenderContext {
  readonly settings: SiteSettings;
  readonly cache: string;
  readonly articles: string;
  /** Where pages are written. */
  readonly staged: string;
  /** A folder with nothing in it. */
  readonly empty: string;
}

/** A page that was pressed: its file, size and SHA-256. */
export interface RenderedPage {
  readonly path: SitePath;
  readonly sha256: string;
  readonly bytes: number;
}

/** Renders a batch of pages and has Eleventy write them; a batch is forgotten when it is written. */
export async function renderBatch(
  batch: readonly RenderJob[],
  room: RenderContext,
  copy: Copy,
): Promise<readonly RenderedPage[]> {
  const pressed: RenderedPage[] = [];
  const sheets = batch.map((page) => ({
    path: page.path,
    render: () => {
      const text = renderPage(pageOf(page), room.settings, copy);
      pressed.push({ path: page.path, sha256: sha256(text), bytes: Buffer.byteLength(text) });
      return text;
    },
  }));
  try {
    await writeWithEleventy(sheets, room.staged, room.empty);
  } catch (reason) {
    throw originalOf(reason);
  }
  if (pressed.length !== batch.length) {
    throw new Error(`the press was given ${batch.length} pages and made ${pressed.length}`);
  }
  return pressed;
}

/** Eleventy wraps what a page throws: this is what was thrown. */
function originalOf(reason: unknown): unknown {
  return reason instanceof Error && 'originalError' in reason ? originalOf(reason.originalError) : reason;
}
