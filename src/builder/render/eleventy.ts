import type { TemplateConfig } from '@11ty/eleventy';
import { outputFile, type SitePath } from '#model/paths.ts';

/** A page for Eleventy to write: its address, and a function that returns its text. */
export interface EleventyPage {
  readonly path: SitePath;
  readonly render: () => string;
}

/**
 * Registers the only template: a virtual one, paginated over the pages. Eleventy never reads an article, so no article can
 * choose a template, run code or write outside the output folder.
 */
export function addPageTemplate(config: TemplateConfig, pages: readonly EleventyPage[]): void {
  config.setUseGitIgnore(false);
  for (const group of ['Configuration', 'Aggregate'])
    config.benchmarkManager.get(group).setMinimumThresholdMs(neverReported);
  config.addGlobalData(
    'pageNumbers',
    pages.map((_, number) => number),
  );
  config.addTemplate(
    'page.11ty.js',
    { render: ({ pageNumber }) => pages[pageNumber]?.render() ?? '' },
    {
      pagination: { data: 'pageNumbers', size: 1, alias: 'pageNumber', addAllPagesToCollections: false },
      eleventyExcludeFromCollections: true,
      eleventyAllowMissingExtension: true,
      permalink: ({ pageNumber }: { readonly pageNumber: number }) =>
        outputFile(pages[pageNumber]?.path ?? noSuchPage(pageNumber)),
    },
  );
}

/** Eleventy reports steps that take longer than this, in milliseconds. */
const neverReported = 1e9;

function noSuchPage(number: number): never {
  throw new Error(`Eleventy asked for page ${number}, which does not exist`);
}

/** Has Eleventy render pages and write them to a folder. `empty` is an empty folder, used as Eleventy’s input. */
export async function writeWithEleventy(
  pages: readonly EleventyPage[],
  folder: string,
  empty: string,
): Promise<void> {
  if (pages.length === 0) return;
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(empty, folder, {
    configPath: false,
    quietMode: true,
    config: (config) => addPageTemplate(config, pages),
  });
  eleventy.disableLogger();
  await eleventy.write();
}
