import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { searchEnginePath, searchProgramPath } from '#model/paths.ts';
import { readJudgments } from '../../bench/search/evaluate.ts';
import { evaluateDemonstration } from '../../bench/search/search-bench.ts';
import { openSearchIn } from '../../bench/search/search-in-node.ts';

const site = inject('demonstration');
const evaluated = new Map(
  (await evaluateDemonstration(await openSearchIn(site), site)).map(({ of, evaluation }) => [of, evaluation]),
);

describe('the search of the demonstration archive', () => {
  it('is judged by a hundred and twenty queries', () => {
    expect(readJudgments().length).toBeGreaterThanOrEqual(120);
  });

  it.each([
    ['demonstration, en', 0.98],
    ['demonstration, ko', 0.95],
  ])('brings what must come: %s', (of, share) => {
    const evaluation = evaluated.get(of);
    expect(evaluation?.recall, evaluation?.missed.join('\n')).toBeGreaterThanOrEqual(share);
  });

  it.each(['demonstration, en', 'demonstration, ko'])('puts the best near the top by relevance: %s', (of) => {
    expect(evaluated.get(of)?.reciprocalRank).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['misspelt English', 'misspelt Korean'])('suggests what was meant: %s', (of) => {
    const evaluation = evaluated.get(of);
    expect(evaluation?.queries).toBeGreaterThan(20);
    expect(evaluation?.recall, evaluation?.missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('has a script of at most 30 KB, and with the engine and its program at most 100 KB, compressed', () => {
    const assets = join(site, 'assets');
    const [script = ''] = readdirSync(assets).filter((name) => name.startsWith('search-'));
    const own = gzipSync(readFileSync(join(assets, script))).length;
    expect(own).toBeLessThanOrEqual(30_000);
    const engine = gzipSync(readFileSync(join(site, searchEnginePath))).length;
    const program = readFileSync(join(site, searchProgramPath)).length;
    expect(own + engine + program).toBeLessThanOrEqual(100_000);
  });
});
