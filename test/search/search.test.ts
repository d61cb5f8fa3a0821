import { afterEach, describe, expect, it } from 'vitest';
import type { SearchResponse } from '#client/search/engine/response.ts';
import { openSearch } from '../../bench/search/search-in-node.ts';
import { openSmallSearch, type SmallArticle } from './small-archive.ts';

const people = {
  'cho-tae-yul': ['Cho Tae-yul', '조태열', 'Cho Tae-yeol'],
  'antony-blinken': ['Antony Blinken', '토니 블링컨', '블링컨'],
};
const articles: SmallArticle[] = [
  { day: '2022-01-01', name: 'weather', title: 'Weather', text: 'Rain.' },
  {
    day: '2022-03-01',
    name: 'treaty',
    title: 'A treaty is signed',
    text: 'The foreign minister signed it. It protects each patent.',
    topic: ['treaties'],
  },
  {
    day: '2022-05-09',
    name: 'policies',
    title: 'New policies',
    text: 'The cabinet changed its policy on rivers. A patient clerk keeps every patent.',
    topic: ['rivers'],
  },
  {
    day: '2023-01-10',
    name: 'hand',
    title: 'A helping hand',
    text: 'Handed over by ministers of state in Busan.',
    topic: ['aid'],
  },
  {
    day: '2023-06-30',
    name: 'han',
    title: 'Han speaks',
    text: 'Han spoke of the treaty, and of the river.',
    topic: ['rivers', 'treaties'],
  },
  {
    day: '2024-12-06',
    name: 'first-call',
    title: 'A first call',
    text: 'Cho Tae-yul called Antony Blinken.',
    person: ['cho-tae-yul', 'antony-blinken'],
    topic: ['treaties'],
  },
  {
    day: '2024-12-21',
    name: 'second-call',
    title: '외교장관 통화',
    text: '조태열 외교장관은 미국과 통화했다. 서울시청 앞에서 시위가 있었다.',
    language: 'ko',
    person: ['cho-tae-yul'],
  },
  {
    day: '2024-12-21',
    name: 'tokyo',
    title: '日米外相会談',
    text: '日米の外相は東京で会談した。',
    language: 'ja',
  },
  {
    day: '2024-12-21',
    name: 'bangkok',
    title: 'กรุงเทพ',
    text: 'นายกรัฐมนตรีกล่าวในกรุงเทพ',
    language: 'th',
  },
  {
    day: '2024-12-22',
    name: 'markup',
    title: '<img src=x onerror=alert(1)> & more',
    text: 'The minister said <b>no</b>.',
  },
];
for (let n = 0; n < 11; n++)
  articles.push({ day: '2024-12-24', name: `weather-${n}`, title: `Weather ${n}`, text: 'Snow.' });
const { search, files, list } = await openSmallSearch(articles, people);

const ask = async (address: string): Promise<SearchResponse> => {
  const answer = await search.ask(address);
  if (!answer) throw new Error(`${address} is not a valid search`);
  return answer;
};
const names = ({ results }: SearchResponse) => results.map(({ address }) => address.split('/').at(-2));
const found = async (q: string, more = '') => names(await ask(`?q=${encodeURIComponent(q)}${more}`));

describe('a search over volumes', () => {
  it('lists the newest articles first, across volumes', async () => {
    expect(await found('minister')).toEqual(['markup', 'hand', 'treaty']);
  });

  it('lists the oldest articles first on request', async () => {
    expect(await found('minister', '&sort=oldest')).toEqual(['treaty', 'hand', 'markup']);
  });

  it('filters by date and only searches the volumes that overlap', async () => {
    search.takeReads();
    expect(await found('treaty', '&from=2023-01-01&to=2023-12-31')).toEqual(['han']);
    expect(await found('treaty on:2022-03-01')).toEqual(['treaty']);
    expect((await ask('?q=treaty&from=2023-06-30&to=2023-06-30')).searched.map(({ name }) => name)).toEqual([
      '2023',
    ]);
  });

  it('lists all articles of a date range without a query', async () => {
    expect(names(await ask('?from=2023-01-01&to=2023-12-31'))).toEqual(['han', 'hand']);
  });

  it('stops searching older volumes once it has enough results', async () => {
    expect(await ask('?q=weather')).toMatchObject({ total: 11, remaining: 2, isComplete: true });
    expect(await ask('?q=weather&n=20')).toMatchObject({ total: 12, remaining: 0, isComplete: true });
  });

  it('sorts by relevance across volumes on request', async () => {
    expect((await found('treaty', '&sort=relevance'))[0]).toBe('treaty');
  });

  it('counts the results by month', async () => {
    expect(await ask('?q=treaty')).toMatchObject({
      unit: 'month',
      times: [
        ['2022-03', 1],
        ['2023-06', 1],
      ],
    });
  });
});

describe('a word', () => {
  it('matches all its inflected forms', async () => {
    expect(await found('policies')).toEqual(await found('policy'));
    expect(await found('policy')).toEqual(['policies']);
  });

  it('does not match inside another word', async () => {
    expect(await found('han')).toEqual(['han']);
  });

  it('is searched as a prefix if no article contains it', async () => {
    expect(await found('cabin')).toEqual(['policies']);
    expect(await found('han*')).toEqual(['han', 'hand']);
  });

  it('finds nothing if it only extends a known word', async () => {
    expect(await found('hander')).toEqual([]);
    expect(await found('treatyxyz')).toEqual([]);
  });

  it('with one wrong letter produces a suggestion', async () => {
    expect((await ask('?q=cabinat')).suggestions).toEqual([{ word: 'cabinat', suggestion: 'cabinet' }]);
    expect((await ask('?q=Blinkin+called')).suggestions).toEqual([
      { word: 'Blinkin', suggestion: 'Blinken' },
    ]);
    expect((await ask(`?q=${encodeURIComponent('외겨장관')}`)).suggestions).toEqual([
      { word: '외겨장관', suggestion: '외교장관' },
    ]);
    expect((await ask('?q=treaty')).suggestions).toBeUndefined();
  });

  it('is preferably corrected as a missing letter or two swapped ones', async () => {
    expect((await ask('?q=pateint')).suggestions).toEqual([{ word: 'pateint', suggestion: 'patient' }]);
  });
});

describe('a query', () => {
  it('requires all words', async () => {
    expect(await found('treaty river')).toEqual(['han']);
  });

  it('matches a phrase', async () => {
    expect(await found('"foreign minister"')).toEqual(['treaty']);
    expect(await found('"minister foreign"')).toEqual([]);
  });

  it('supports OR and negation', async () => {
    expect(await found('treaty OR cabinet')).toEqual(['han', 'policies', 'treaty']);
    expect(await found('treaty OR cabinet -rivers')).toEqual(['treaty']);
    expect(await found('minister -"foreign minister"')).toEqual(['markup', 'hand']);
  });

  it('filters by topic, person and language', async () => {
    expect(await found('topic:rivers')).toEqual(['han', 'policies']);
    expect(await found('treaty topic:rivers')).toEqual(['han']);
    expect(await found('person:조태열')).toEqual(['second-call', 'first-call']);
    expect(await found('person:"Cho Tae-yeol" lang:ko')).toEqual(['second-call']);
    expect(await found('-topic:treaties treaty')).toEqual([]);
  });

  it('does not match the stored data of a result', async () => {
    expect(await found('2024-12-21')).toEqual([]);
    expect(await found('facts')).toEqual([]);
  });
});

describe('Korean', () => {
  it('matches the later part of a compound, and a word with any particle', async () => {
    expect(await found('장관')).toEqual(['second-call']);
    expect(await found('시청')).toEqual(['second-call']);
    expect(await found('미국은')).toEqual(['second-call']);
    expect(await found('미국대사')).toEqual([]);
    expect(await found('앞')).toEqual(['second-call']);
  });

  it('matches adjacent words as a phrase', async () => {
    expect(await found('"서울시청 앞"')).toEqual(['second-call']);
    expect(await found('"시위 서울시청"')).toEqual([]);
  });

  it('shows an excerpt without the hidden search terms', async () => {
    const { results } = await ask(`?q=${encodeURIComponent('장관')}`);
    const excerpt = results[0]?.excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
    expect(excerpt).toBe('조태열 외교[장관]은 미국과 통화했다. 서울시청 앞에서 시위가 있었다.');
  });
});

describe('Japanese', () => {
  it('matches a word anywhere in a run of characters', async () => {
    expect(await found('外相')).toEqual(['tokyo']);
    expect(await found('会談')).toEqual(['tokyo']);
    expect(await found('相談')).toEqual([]);
  });

  it('is shown without the index’s word-break marks', async () => {
    const { results } = await ask(`?q=${encodeURIComponent('東京')}`);
    expect(results[0]?.title.map(({ text }) => text).join('')).toBe('日米外相会談');
    expect(results[0]?.excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
      '日米の外相は[東京]で会談した。',
    );
  });
});

describe('Thai', () => {
  it('matches a word inside a run of letters', async () => {
    expect(await found('รัฐมนตรี')).toEqual(['bangkok']);
  });
});

describe('a name', () => {
  it.each(['Cho Tae-yul', 'Cho Tae-yeol', '조태열', '"cho tae-yul"', 'cho tae yul'])(
    '%s matches all forms of the same name',
    async (name) => {
      expect(await found(name)).toEqual(['second-call', 'first-call']);
    },
  );

  it('is marked in the form that the text uses', async () => {
    const { results } = await ask(`?q=${encodeURIComponent('Cho Tae-yul')}`);
    expect(results[0]?.excerpt.find(({ marked }) => marked)?.text).toBe('조태열');
  });

  it('is only marked as typed if the text contains that', async () => {
    const { results } = await ask('?q=Antony');
    expect(results[0]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Antony']);
  });
});

describe('facets', () => {
  it('combine values of a facet with OR, and facets with AND', async () => {
    expect(await found('', '&topic=rivers&topic=aid')).toEqual(['han', 'hand', 'policies']);
    expect(await found('', '&topic=treaties&person=cho-tae-yul')).toEqual(['first-call']);
  });

  it('are counted over the query and the other filters', async () => {
    const facets = (await search.ask('?q=treaty&topic=rivers', ['topic', 'lang']))?.facets ?? {};
    expect(facets.topic?.map(({ key, count }) => [key, count])).toEqual([
      ['treaties', 2],
      ['rivers', 1],
    ]);
    expect(facets.lang?.map(({ key, count }) => [key, count])).toEqual([['en', 1]]);
  });
});

describe('markup in an article', () => {
  it('is shown as text', async () => {
    const { results } = await ask('?q=onerror');
    expect(results[0]?.title.map(({ text }) => text).join('')).toBe('<img src=x onerror=alert(1)> & more');
  });
});

describe('an unreadable volume', () => {
  const kept = new Map(files);
  afterEach(() => {
    for (const [path, content] of kept) files.set(path, content);
  });
  const lose = (volume: string, kind: RegExp) => {
    for (const path of files.keys())
      if (path.startsWith(`/search/volumes/${volume}/`) && kind.test(path)) files.delete(path);
  };

  it.each([
    ['register', /register/],
    ['word index', /pf_index$/],
  ])('(missing %s) is reported, and the others are searched', async (_, kind) => {
    const fresh = await openSearch(async (path) => files.get(path));
    lose('2023', kind);
    const answer = await fresh.ask('?q=minister');
    expect(answer && names(answer)).toEqual(['markup', 'treaty']);
    expect(answer?.searched.filter(({ failed }) => failed).map(({ name }) => name)).toEqual(['2023']);
  });

  it('(missing texts) is reported, and other results are listed', async () => {
    const fresh = await openSearch(async (path) => files.get(path));
    lose('2023', /pf_fragment$/);
    const answer = await fresh.ask('?q=minister');
    expect(answer && names(answer)).toEqual(['markup', 'treaty']);
    expect(answer?.searched.filter(({ failed }) => failed).map(({ name }) => name)).toEqual(['2023']);
  });

  it('is searched once it becomes readable', async () => {
    const fresh = await openSearch(async (path) => files.get(path));
    lose('2023', /pf_index$/);
    await fresh.ask('?q=minister');
    for (const [path, content] of kept) files.set(path, content);
    const answer = await fresh.ask('?q=minister');
    expect(answer && names(answer)).toEqual(['markup', 'hand', 'treaty']);
  });
});

describe('the index of a volume', () => {
  it('is deterministic', async () => {
    const again = await openSmallSearch(articles, people);
    expect(again.files).toEqual(files);
  });

  it('contains no files of Pagefind’s own interface', () => {
    expect([...files.keys()].filter((path) => /ui|highlight|worker|playground/.test(path))).toEqual([]);
    expect(list.volumes.map(({ name, count }) => [name, count])).toEqual([
      ['2024', 16],
      ['2023', 2],
      ['2022', 3],
    ]);
  });
});
