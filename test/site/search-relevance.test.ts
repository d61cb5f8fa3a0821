import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { searchEnginePath, searchProgramPath } from '#model/paths.ts';
import { readJudgments } from '../../bench/search/evaluate.ts';
import { evaluateDemonstration } from '../../bench/search/search-bench.ts';
import { openSearchIn } from '../../bench/search/search-in-node.ts';

const site = inject('demonstration');
const evaluations = new Map(
  (await evaluateDemonstration(await openSearchIn(site), site)).map(({ name, evaluation }) => [
    name,
    evaluation,
  ]),
);

describe('the search of the demonstration archive', () => {
  it('has relevance judgments for at least 120 queries', () => {
    expect(readJudgments().length).toBeGreaterThanOrEqual(120);
  });

  it.each([
    ['demonstration, en', 0.98],
    ['demonstration, ko', 0.95],
  ])('finds the relevant articles: %s', (name, recall) => {
    const evaluation = evaluations.get(name);
    expect(evaluation?.recall, evaluation?.missed.join('\n')).toBeGreaterThanOrEqual(recall);
  });

  it.each(['demonstration, en', 'demonstration, ko'])('ranks the best article near the top: %s', (name) => {
    expect(evaluations.get(name)?.meanReciprocalRank).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['misspelt English', 'misspelt Korean'])('suggests the intended word: %s', (name) => {
    const evaluation = evaluations.get(name);
    expect(evaluation?.queries).toBeGreaterThan(20);
    expect(evaluation?.recall, evaluation?.missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('loads at most 30 KB of its own script, and at most 100 KB with the search engine, compressed', () => {
    const assets = join(site, 'assets');
    const [script = ''] = readdirSync(assets).filter((name) => name.startsWith('search-'));
    const own = gzipSync(readFileSync(join(assets, script))).length;
    expect(own).toBeLessThanOrEqual(30_000);
    const engine = gzipSync(readFileSync(join(site, searchEnginePath))).length;
    const program = readFileSync(join(site, searchProgramPath)).length;
    expect(own + engine + program).toBeLessThanOrEqual(100_000);
  });
});
