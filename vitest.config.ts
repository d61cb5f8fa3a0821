import { defineConfig } from 'vitest/config';

/** Tests of complete sites, which share one build of the demonstration archive. */
const wholeSites = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

// biome-ignore lint/style/noDefaultExport: required by Vitest.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    pool: 'forks',
    maxWorkers: '100%',
    setupFiles: ['test/tools/fixed-seed.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'modules', include: ['test/**/*.test.{ts,tsx}'], exclude: wholeSites },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: wholeSites,
          globalSetup: ['test/tools/demonstration.ts', 'test/browser/find-browser.ts'],
        },
      },
    ],
  },
});
