import type { TemplateConfig } from '@11ty/eleventy';
import { outputFile, type SitePath } from '#model/paths.ts';

/** A sheet on the press: the address that a page takes, and how its text is made. */
export interface EleventyPage {
  readonly path: SitePath;
  readonly render: () => string;
}

/**
 * Registers the one template of the press: virtual, paginated over the sheets. Eleventy never reads an article,
 * so nothing written in one can choose a template, run code or leave the output folder.
 */
export function addPageTemplate(config: TemplateConfig, sheets: readonly EleventyPage[]): void {
  config.setUseGitIgnore(false);
  for (const group of ['Configuration', 'Aggregate'])
    config.benchmarkManager.get(group).setMinimumThresholdMs(untold);
  config.addGlobalData(
    'sheets',
    sheets.map((_, place) => place),
  );
  config.addTemplate(
    'press.11ty.js',
    { render: ({ sheet }) => sheets[sheet]?.render() ?? '' },
    {
      pagination: { data: 'sheets', size: 1, alias: 'sheet', addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      eleventyAllowMissingExtension: true,
      permalink: ({ sheet }: { readonly sheet: number }) => outputFile(sheets[sheet]?.path ?? notASheet()),
    },
  );
}

/** Eleventy tells of steps that take longer, in milliseconds: never. */
const untold = 1e9;

function notASheet(): never {
  throw new Error('the press was given a page that does not exist');
}

/** Presses sheets into a folder. `empty` is a folder with nothing in it: what Eleventy takes for its input. */
export async function writeWithEleventy(
  sheets: readonly EleventyPage[],
  folder: string,
  empty: string,
): Promise<void> {
  if (sheets.length === 0) return;
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(empty, folder, {
    configPath: false,
    quietMode: true,
    config: (config) => addPageTemplate(config, sheets),
  });
  eleventy.disableLogger();
  await eleventy.write();
}
