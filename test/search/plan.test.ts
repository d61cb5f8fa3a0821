import { describe, expect, it } from 'vitest';
import type { Article } from '#model/article.ts';
import type { KnownEntry } from '#model/publication.ts';
import { indexVolume } from '#search/index-volume.ts';
import { openLexicon, renderLexicon } from '#search/lexicon.ts';
import { buildNameGroups } from '#search/name-groups.ts';
import { endIndexing } from '#search/pagefind-index.ts';
import { planSearch, searchLanguage } from '#search/plan-search.ts';
import { archiveOf, articleOf, publicationOf } from '../feeds/newsroom.ts';

const known = (
  key: string,
  names: Readonly<Record<string, string>>,
  aliases: string[] = [],
): [string, KnownEntry] => [key, { key, names, aliases, dates: [] }];

const call = articleOf('2024/12/21-call.md', {
  title: 'A call',
  people: ['han'],
  topics: ['martial-law'],
  section: 'politics',
  agency: 'hangang-wire',
  corrections: [],
});
const hidden = articleOf('2024/12/22-hidden.md', { noindex: true });

describe('the search plan', () => {
  it('excludes articles with noindex', () => {
    const [volume] = planSearch(archiveOf([call, hidden]));
    expect(volume?.articles.map(({ path }) => path)).toEqual(['/2024/12/21/call/']);
  });

  it('records topics, people and language with all their names', () => {
    const [record] = planSearch(archiveOf([call]))[0]?.articles ?? [];
    expect(record?.facets.person).toEqual([{ key: 'han', names: { en: 'Han Duck-soo', ko: '한덕수' } }]);
    expect(record?.facets.lang).toEqual([{ key: 'en', names: {} }]);
    expect(record?.names).toEqual(expect.arrayContaining(['Han Duck-soo', '한덕수', '한강와이어']));
    expect(record?.data).toMatchObject({ section: 'Politics', agency: 'Hangang Wire' });
  });

  it('changes the hash of a volume only if one of its articles changes', () => {
    const hash = (...articles: Article[]) => planSearch(archiveOf(articles))[0]?.hash;
    expect(hash({ ...call, title: 'Another call' })).not.toBe(hash(call));
    expect(hash({ ...call, topics: [] })).not.toBe(hash(call));
    expect(hash({ ...call, text: { ...call.text, hash: 'other' } })).not.toBe(hash(call));
    expect(hash(call, hidden)).toBe(hash(call));
  });

  it('groups the names of people, places and organizations', () => {
    const publication = publicationOf();
    const entries = {
      ...publication.entries,
      people: new Map([known('cho', { en: 'Cho Tae-yul', ko: '조태열' }, ['Cho Tae-yeol', 'CHO TAE-YUL'])]),
      places: new Map([known('muan', { '': 'Muan' })]),
    };
    expect(buildNameGroups({ ...publication, entries })).toEqual([['CHO TAE-YUL', '조태열', 'Cho Tae-yeol']]);
  });

  it('uses the stemmer of the publication’s language, or English', () => {
    expect(['en', 'de-AT', 'ko', 'ja', 'zh-Hans', 'th'].map(searchLanguage)).toEqual([
      'en',
      'de',
      'en',
      'en',
      'en',
      'en',
    ]);
  });
});

describe('a previously indexed volume', () => {
  const page = (text: string, around: string) =>
    `<html><body><p>${around}</p><article data-pagefind-body><h1>A call</h1><p>${text}</p></article></body></html>`;
  const index = async (html: string, before?: Awaited<ReturnType<typeof indexVolume>>) => {
    const [volume] = planSearch(archiveOf([call]));
    if (!volume) throw new Error('no volume was planned');
    const previous = before && { inputs: before.info.inputs, read: () => before };
    const indexed = await indexVolume(volume, { language: 'en', pageOf: () => html, previous });
    await endIndexing();
    return indexed;
  };

  it('is reused if only the surroundings of its articles change', async () => {
    const first = await index(page('They spoke.', 'Next: a meeting'));
    expect(await index(page('They spoke.', 'Next: a visit'), first)).toBe(first);
  });

  it('is indexed again when a text changes', async () => {
    const first = await index(page('They spoke.', ''));
    expect((await index(page('They met.', ''), first)).info.register).not.toBe(first.info.register);
  });
});

describe('the word list of a volume', () => {
  const wordsOf = (...texts: readonly string[]) => {
    const lexicon = openLexicon();
    for (const text of texts) lexicon.count(text);
    return Object.fromEntries(lexicon.words());
  };

  it('counts the articles that contain each word', () => {
    expect(wordsOf('minister minister', 'The minister')).toEqual({ minister: 2 });
  });

  it('keeps capitals that are always used', () => {
    expect(wordsOf('Blinken spoke', 'Talks', 'talks')).toEqual({ Blinken: 1, spoke: 1, talks: 1 });
  });

  it('removes Korean particles, and excludes short words and numbers', () => {
    expect(wordsOf('장관은 장관이 2024 US 외 東京')).toEqual({ 장관: 1 });
  });

  it('is split into parts by first and by last letter', () => {
    const { files } = renderLexicon([
      ['minister', 3],
      ['장관', 2],
    ]);
    expect([...files]).toEqual([
      ['first-0.txt', 'minister 3\n장관 2\n'],
      ['last-0.txt', 'minister 3\n장관 2\n'],
    ]);
  });
});
