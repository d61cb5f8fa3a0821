import { describe, expect, test } from 'vitest';
import { parseLedger, proposeRetirements, vanishedAddresses } from '#content/ledger/ledger.ts';
import { article, readNewsroom } from './newsroom.ts';

describe('a vanished address', () => {
  test('is an unreachable address of the ledger, except those of index entries', () => {
    const { ledger, problems } = parseLedger('/2025/01/01/a/\n/old.html\n/topics/a/\n/people/b/\n');
    expect(problems).toEqual([]);
    expect(vanishedAddresses(ledger, new Set(['/old.html']))).toEqual(['/2025/01/01/a/']);
  });

  test('becomes an alias of a moved or renamed article, or else a redirect to its day or the archive', async () => {
    const { articles } = await readNewsroom({
      '2025/01/02-vote-in-the-board.md': article(),
      '2025/01/03-storm-warning.md': article(),
    });
    const vanished = [
      '/2025/01/01/vote-in-the-board/',
      '/2025/01/03/storm-warnings/',
      '/2025/01/03/quite-another/',
      '/2024/01/01/quite-another/',
      '/old.html',
    ];
    expect(proposeRetirements(vanished, articles, new Map())).toEqual([
      { address: vanished[0], alias: '2025/01/02-vote-in-the-board.md' },
      { address: vanished[1], alias: '2025/01/03-storm-warning.md' },
      { address: vanished[2], redirect: '/2025/01/03/' },
      { address: vanished[3], redirect: '/archive/' },
      { address: vanished[4], redirect: '/archive/' },
    ]);
  });

  test('never becomes an alias of an article that already had its own address', async () => {
    const { articles } = await readNewsroom({
      '2025/01/02-briefing.md': article(),
      '2025/01/03-briefing.md': article(),
    });
    const ledger = new Map([['/2025/01/02/briefing/', 1]]);
    expect(proposeRetirements(['/2025/01/01/briefing/'], articles, ledger)).toEqual([
      { address: '/2025/01/01/briefing/', alias: '2025/01/03-briefing.md' },
    ]);
    expect(proposeRetirements(['/2025/01/01/briefing/', '/2025/01/05/briefing/'], articles, ledger)).toEqual([
      { address: '/2025/01/01/briefing/', alias: '2025/01/03-briefing.md' },
      { address: '/2025/01/05/briefing/', redirect: '/archive/' },
    ]);
  });
});
