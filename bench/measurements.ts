import { articleAdded } from './changes.ts';
import type { Cost } from './measure.ts';
import { type Setup, setupNames } from './setups.ts';
import type { WrittenFiles } from './written-files.ts';

/** One measured build. */
export interface Measurement {
  readonly size: number;
  readonly setup: Setup;
  /** `full build`, or the change that came before it. */
  readonly step: string;
  readonly cost: Cost;
  readonly written: WrittenFiles;
  /** Wall-clock seconds by phase, from the report of the build; empty for Hugo. */
  readonly phases: Readonly<Record<string, number>>;
  /** The most files that the change may write, whatever the size of the archive. */
  readonly allowed?: number;
}

export const fullBuild = 'full build';

const columns = [
  'articles',
  'setup',
  'build',
  'CPU s',
  'wall s',
  'memory MB',
  'files',
  'removed',
  'MB written',
  'phases',
];
const leftAligned = new Set(['setup', 'build', 'phases']);

/** Renders all measurements as a plain-text table. */
export function renderTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ size, setup, step, cost, written, phases }) => [
    String(size),
    setupNames[setup],
    step,
    cost.cpu.toFixed(2),
    cost.wall.toFixed(2),
    cost.memory === undefined ? '?' : (cost.memory / 1e6).toFixed(0),
    String(written.files),
    String(written.removed),
    (written.bytes / 1e6).toFixed(2),
    renderPhases(phases),
  ]);
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const render = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        leftAligned.has(columns[at] ?? '') ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [columns, ...rows].map(render).join('\n');
}

function renderPhases(phases: Measurement['phases']): string {
  return Object.entries(phases)
    .map(([phase, seconds]) => `${phase} ${seconds.toFixed(1)}`)
    .join(', ');
}

/** The ratio of two measured values; `name` says of which. */
export interface Ratio {
  readonly size: number;
  readonly name: string;
  readonly ratio: number;
}

/** Computes every possible comparison: with Hugo, with the full build, and between sizes. */
export function compareMeasurements(measurements: readonly Measurement[]): readonly Ratio[] {
  const find = (size: number, setup: Setup, step = fullBuild) =>
    measurements.find(
      (measurement) => measurement.size === size && measurement.setup === setup && measurement.step === step,
    );
  const ratios: Ratio[] = [];
  const compare = (size: number, name: string, value: number | undefined, base: number | undefined) => {
    if (value !== undefined && base !== undefined && base > 0)
      ratios.push({ size, name, ratio: value / base });
  };
  const sizes = [...new Set(measurements.map(({ size }) => size))];
  for (const [index, size] of sizes.entries()) {
    const hugo = find(size, 'hugo')?.cost;
    for (const setup of ['bare', 'pages'] as const) {
      const ours = find(size, setup)?.cost;
      compare(size, `${setupNames[setup]} / Hugo: CPU`, ours?.cpu, hugo?.cpu);
      compare(size, `${setupNames[setup]} / Hugo: wall time`, ours?.wall, hugo?.wall);
      compare(size, `${setupNames[setup]} / Hugo: memory`, ours?.memory, hugo?.memory);
    }
    for (const { setup, step, cost, written, allowed } of measurements) {
      if (find(size, setup, step)?.cost !== cost || step === fullBuild) continue;
      compare(
        size,
        `${setupNames[setup]}, ${step}: files written / files allowed`,
        written.files + written.removed,
        allowed,
      );
      compare(size, `${setupNames[setup]}, ${step} / full build: CPU`, cost.cpu, find(size, setup)?.cost.cpu);
    }
    compare(size, 'search, one article added / full build: CPU', ...searchShare(find, size));
    const smaller = sizes[index - 1];
    if (smaller === undefined) continue;
    for (const setup of ['hugo', 'bare', 'pages', 'whole'] as const) {
      compare(
        size,
        `${setupNames[setup]}, ${size} / ${smaller} articles: CPU`,
        find(size, setup)?.cost.cpu,
        find(smaller, setup)?.cost.cpu,
      );
    }
  }
  return ratios;
}

type Find = (size: number, setup: Setup, step?: string) => Measurement | undefined;

/** The cost of search is the difference between a build with search and one without. */
function searchShare(find: Find, size: number): [number | undefined, number | undefined] {
  const costOf = (step: string) => {
    const [whole, pages] = [find(size, 'whole', step), find(size, 'pages', step)];
    return whole && pages ? whole.cost.cpu - pages.cost.cpu : undefined;
  };
  return [costOf(articleAdded), costOf(fullBuild)];
}

/** Renders one ratio per line: size, ratio, name. */
export function renderRatios(ratios: readonly Ratio[]): string {
  return ratios
    .map(({ size, name, ratio }) => `${String(size).padStart(8)}  ${ratio.toFixed(3).padStart(7)}  ${name}`)
    .join('\n');
}
