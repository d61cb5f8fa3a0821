import { articleAdded } from './changes.ts';
import type { Cost } from './measure.ts';
import { type Way, wayNames } from './setups.ts';
import type { Written } from './written-files.ts';

/** One build that was measured. */
export interface Figure {
  readonly size: number;
  readonly way: Way;
  /** `full build`, or what changed before it. */
  readonly step: string;
  readonly cost: Cost;
  readonly written: Written;
  /** Seconds on the wall by phase, as the build says; none for Hugo. */
  readonly phases: Readonly<Record<string, number>>;
  /** How many files the change may touch, however large the archive. */
  readonly allowed?: number;
}

export const fullBuild = 'full build';

const columns = [
  'articles',
  'way',
  'build',
  'CPU s',
  'wall s',
  'memory MB',
  'files',
  'removed',
  'MB written',
  'phases',
];
const toTheLeft = new Set(['way', 'build', 'phases']);

/** All figures as a table of plain text. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ size, way, step, cost, written, phases }) => [
    String(size),
    wayNames[way],
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
        toTheLeft.has(columns[at] ?? '') ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [columns, ...rows].map(render).join('\n');
}

function renderPhases(phases: Figure['phases']): string {
  return Object.entries(phases)
    .map(([phase, seconds]) => `${phase} ${seconds.toFixed(1)}`)
    .join(', ');
}

/** A comparison of two builds: what, and by how much. */
export interface Ratio {
  readonly size: number;
  readonly of: string;
  readonly ratio: number;
}

/** Every comparison that the figures allow: with Hugo, with the full build, between sizes. */
export function compareFigures(figures: readonly Figure[]): readonly Ratio[] {
  const find = (size: number, way: Way, step = fullBuild) =>
    figures.find((figure) => figure.size === size && figure.way === way && figure.step === step);
  const ratios: Ratio[] = [];
  const compare = (size: number, of: string, one: number | undefined, other: number | undefined) => {
    if (one !== undefined && other !== undefined && other > 0) ratios.push({ size, of, ratio: one / other });
  };
  const sizes = [...new Set(figures.map(({ size }) => size))];
  for (const [place, size] of sizes.entries()) {
    const hugo = find(size, 'hugo')?.cost;
    for (const way of ['bare', 'pages'] as const) {
      const ours = find(size, way)?.cost;
      compare(size, `${wayNames[way]} : Hugo, CPU`, ours?.cpu, hugo?.cpu);
      compare(size, `${wayNames[way]} : Hugo, wall`, ours?.wall, hugo?.wall);
      compare(size, `${wayNames[way]} : Hugo, memory`, ours?.memory, hugo?.memory);
    }
    for (const { way, step, cost, written, allowed } of figures) {
      if (find(size, way, step)?.cost !== cost || step === fullBuild) continue;
      compare(
        size,
        `${wayNames[way]}, ${step}: files written : files allowed`,
        written.files + written.removed,
        allowed,
      );
      compare(size, `${wayNames[way]}, ${step} : full build, CPU`, cost.cpu, find(size, way)?.cost.cpu);
    }
    compare(size, 'search with one article added : whole search, CPU', ...searchShare(find, size));
    const smaller = sizes[place - 1];
    if (smaller === undefined) continue;
    for (const way of ['hugo', 'bare', 'pages', 'whole'] as const) {
      compare(
        size,
        `${wayNames[way]}, from ${smaller} to ${size} articles, CPU`,
        find(size, way)?.cost.cpu,
        find(smaller, way)?.cost.cpu,
      );
    }
  }
  return ratios;
}

type Find = (size: number, way: Way, step?: string) => Figure | undefined;

/** What search costs is the difference between a build with it and one without. */
function searchShare(find: Find, size: number): [number | undefined, number | undefined] {
  const costOf = (step: string) => {
    const [whole, pages] = [find(size, 'whole', step), find(size, 'pages', step)];
    return whole && pages ? whole.cost.cpu - pages.cost.cpu : undefined;
  };
  return [costOf(articleAdded), costOf(fullBuild)];
}

export function renderRatios(ratios: readonly Ratio[]): string {
  return ratios
    .map(({ size, of, ratio }) => `${String(size).padStart(8)}  ${ratio.toFixed(3).padStart(7)}  ${of}`)
    .join('\n');
}
