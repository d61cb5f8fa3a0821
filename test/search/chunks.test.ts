import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/corpus/random.ts';
import { openSearch } from '../../bench/search/search-in-node.ts';
import { openSmallSearch, type SmallSearch } from './small-archive.ts';

const consonants = [...'bcdfghjklmnpqrtvwxz'];
/** Three consonants for each number, so that no word has an English ending to stem. */
const letters = (number: number) =>
  [361, 19, 1].map((place) => consonants[Math.floor(number / place) % consonants.length]).join('');

const inEach = 12;
const rareWords = (place: number) =>
  Array.from({ length: inEach }, (_, at) => `thb${letters(place * inEach + at)}`);

/** Articles with one very common word, and unique words that precede it in the index. */
const articles = Array.from({ length: 500 }, (_, place) => {
  const random = seededRandom(1, place);
  const rare = rareWords(place);
  const words = Array.from({ length: 300 }, () =>
    random() < 0.5 ? 'the' : letters(Math.floor(random() * 999)),
  );
  return {
    day: `2024-${String(1 + Math.floor(place / 50)).padStart(2, '0')}-11`,
    name: `article-${String(place).padStart(3, '0')}`,
    title: `Report ${place}`,
    text: [...words, ...rare].join(' '),
  };
});

let small: SmallSearch;
beforeAll(async () => {
  small = await openSmallSearch(articles);
}, 300_000);

const found = async (query: string) => (await small.search.ask(`?q=${query}`))?.total;

describe('the word index of a volume', () => {
  it('puts a very common word in a chunk of its own', async () => {
    const indexBytes = () =>
      small.search
        .takeReads()
        .filter(({ path }) => path.endsWith('.pf_index'))
        .reduce((sum, { bytes }) => sum + bytes.length, 0);
    const lastRare =
      articles
        .flatMap((_, place) => rareWords(place))
        .sort()
        .at(-1) ?? '';
    indexBytes();
    expect(await found(lastRare)).toBe(1);
    const ofRare = indexBytes();
    expect(await found('the')).toBe(articles.length);
    expect(indexBytes()).toBeGreaterThan(ofRare);
  });

  it('contains every word', async () => {
    const counts = new Map<string, number | undefined>();
    for (let place = 0; place < articles.length; place += 7) {
      const [word = ''] = rareWords(place);
      counts.set(word, await found(word));
    }
    expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('finds all words with a prefix, across chunks', async () => {
    const having = new Map<string, Set<number>>();
    articles.forEach((_, place) => {
      for (const word of rareWords(place))
        having.set(word.slice(0, 5), (having.get(word.slice(0, 5)) ?? new Set()).add(place));
    });
    const fresh = await openSearch(async (path) => small.files.get(path));
    const wrong = [];
    for (const [prefix, places] of having)
      if ((await fresh.ask(`?q=${prefix}*`))?.total !== places.size) wrong.push(prefix);
    expect(wrong).toEqual([]);
  });
});
