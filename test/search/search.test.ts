import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '#client/search/engine/answer.ts';
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

const ask = async (address: string): Promise<Answer> => {
  const answer = await search.ask(address);
  if (!answer) throw new Error(`${address} asks nothing`);
  return answer;
};
const names = ({ results }: Answer) => results.map(({ address }) => address.split('/').at(-2));
const found = async (q: string, more = '') => names(await ask(`?q=${encodeURIComponent(q)}${more}`));

describe('a search over volumes', () => {
  it('lists the newest first, over the ends of volumes', async () => {
    expect(await found('minister')).toEqual(['markup', 'hand', 'treaty']);
  });

  it('lists the oldest first when asked', async () => {
    expect(await found('minister', '&sort=oldest')).toEqual(['treaty', 'hand', 'markup']);
  });

  it('keeps to days, and asks only the volumes that have them', async () => {
    search.takeReads();
    expect(await found('treaty', '&from=2023-01-01&to=2023-12-31')).toEqual(['han']);
    expect(await found('treaty on:2022-03-01')).toEqual(['treaty']);
    expect((await ask('?q=treaty&from=2023-06-30&to=2023-06-30')).asked.map(({ name }) => name)).toEqual([
      '2023',
    ]);
  });

  it('lists what was published between days, without a word', async () => {
    expect(names(await ask('?from=2023-01-01&to=2023-12-31'))).toEqual(['han', 'hand']);
  });

  it('asks no older volume once it has as many as are wanted', async () => {
    expect(await ask('?q=weather')).toMatchObject({ found: 11, left: 2, ended: true });
    expect(await ask('?q=weather&n=20')).toMatchObject({ found: 12, left: 0, ended: true });
  });

  it('puts first what is said most of, over all volumes, when asked', async () => {
    expect((await found('treaty', '&sort=relevance'))[0]).toBe('treaty');
  });

  it('counts what it found by time', async () => {
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
  it('is found in all its grammatical forms', async () => {
    expect(await found('policies')).toEqual(await found('policy'));
    expect(await found('policy')).toEqual(['policies']);
  });

  it('is no part of another word', async () => {
    expect(await found('han')).toEqual(['han']);
  });

  it('that no article has finds the words that begin with it', async () => {
    expect(await found('cabin')).toEqual(['policies']);
    expect(await found('han*')).toEqual(['han', 'hand']);
  });

  it('that is no word finds nothing, though a shorter one begins like it', async () => {
    expect(await found('hander')).toEqual([]);
    expect(await found('treatyxyz')).toEqual([]);
  });

  it('with one letter wrong gets the word that was meant', async () => {
    expect((await ask('?q=cabinat')).meant).toEqual([{ word: 'cabinat', suggestion: 'cabinet' }]);
    expect((await ask('?q=Blinkin+called')).meant).toEqual([{ word: 'Blinkin', suggestion: 'Blinken' }]);
    expect((await ask(`?q=${encodeURIComponent('외겨장관')}`)).meant).toEqual([
      { word: '외겨장관', suggestion: '외교장관' },
    ]);
    expect((await ask('?q=treaty')).meant).toBeUndefined();
  });

  it('is first taken for one with a letter left out or two swapped', async () => {
    expect((await ask('?q=pateint')).meant).toEqual([{ word: 'pateint', suggestion: 'patient' }]);
  });
});

describe('a query', () => {
  it('asks for all words', async () => {
    expect(await found('treaty river')).toEqual(['han']);
  });

  it('asks for a phrase', async () => {
    expect(await found('"foreign minister"')).toEqual(['treaty']);
    expect(await found('"minister foreign"')).toEqual([]);
  });

  it('asks for one or the other, and not for a third', async () => {
    expect(await found('treaty OR cabinet')).toEqual(['han', 'policies', 'treaty']);
    expect(await found('treaty OR cabinet -rivers')).toEqual(['treaty']);
    expect(await found('minister -"foreign minister"')).toEqual(['markup', 'hand']);
  });

  it('narrows by topic, person and language', async () => {
    expect(await found('topic:rivers')).toEqual(['han', 'policies']);
    expect(await found('treaty topic:rivers')).toEqual(['han']);
    expect(await found('person:조태열')).toEqual(['second-call', 'first-call']);
    expect(await found('person:"Cho Tae-yeol" lang:ko')).toEqual(['second-call']);
    expect(await found('-topic:treaties treaty')).toEqual([]);
  });

  it('finds no fact of a result that is no word of its text', async () => {
    expect(await found('2024-12-21')).toEqual([]);
    expect(await found('facts')).toEqual([]);
  });
});

describe('Korean', () => {
  it('finds a compound by its later part, and a word with any particle', async () => {
    expect(await found('장관')).toEqual(['second-call']);
    expect(await found('시청')).toEqual(['second-call']);
    expect(await found('미국은')).toEqual(['second-call']);
    expect(await found('미국대사')).toEqual([]);
    expect(await found('앞')).toEqual(['second-call']);
  });

  it('finds words that stand side by side', async () => {
    expect(await found('"서울시청 앞"')).toEqual(['second-call']);
    expect(await found('"시위 서울시청"')).toEqual([]);
  });

  it('shows in the excerpt the text, and none of the terms that found it', async () => {
    const { results } = await ask(`?q=${encodeURIComponent('장관')}`);
    const excerpt = results[0]?.excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
    expect(excerpt).toBe('조태열 외교[장관]은 미국과 통화했다. 서울시청 앞에서 시위가 있었다.');
  });
});

describe('Japanese', () => {
  it('finds a word anywhere in a run of characters', async () => {
    expect(await found('外相')).toEqual(['tokyo']);
    expect(await found('会談')).toEqual(['tokyo']);
    expect(await found('相談')).toEqual([]);
  });

  it('is shown without the marks that the index needs', async () => {
    const { results } = await ask(`?q=${encodeURIComponent('東京')}`);
    expect(results[0]?.title.map(({ text }) => text).join('')).toBe('日米外相会談');
    expect(results[0]?.excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
      '日米の外相は[東京]で会談した。',
    );
  });
});

describe('Thai', () => {
  it('finds a word inside a run of letters', async () => {
    expect(await found('รัฐมนตรี')).toEqual(['bangkok']);
  });
});

describe('a name', () => {
  it.each(['Cho Tae-yul', 'Cho Tae-yeol', '조태열', '"cho tae-yul"', 'cho tae yul'])(
    '%s is one with its other forms',
    async (name) => {
      expect(await found(name)).toEqual(['second-call', 'first-call']);
    },
  );

  it('is marked in the form that stands in the text', async () => {
    const { results } = await ask(`?q=${encodeURIComponent('Cho Tae-yul')}`);
    expect(results[0]?.excerpt.find(({ marked }) => marked)?.text).toBe('조태열');
  });

  it('is marked no further than what was typed, where the text has that', async () => {
    const { results } = await ask('?q=Antony');
    expect(results[0]?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Antony']);
  });
});

describe('facets', () => {
  it('take one value or another, and all facets together', async () => {
    expect(await found('', '&topic=rivers&topic=aid')).toEqual(['han', 'hand', 'policies']);
    expect(await found('', '&topic=treaties&person=cho-tae-yul')).toEqual(['first-call']);
  });

  it('are counted over what the words and the other facets leave', async () => {
    const facets = (await search.ask('?q=treaty&topic=rivers', ['topic', 'lang']))?.facets ?? {};
    expect(facets.topic?.map(({ key, count }) => [key, count])).toEqual([
      ['treaties', 2],
      ['rivers', 1],
    ]);
    expect(facets.lang?.map(({ key, count }) => [key, count])).toEqual([['en', 1]]);
  });
});

describe('what is written in an article', () => {
  it('comes as text', async () => {
    const { results } = await ask('?q=onerror');
    expect(results[0]?.title.map(({ text }) => text).join('')).toBe('<img src=x onerror=alert(1)> & more');
  });
});

describe('a volume that cannot be read', () => {
  const kept = new Map(files);
  afterEach(() => {
    for (const [path, content] of kept) files.set(path, content);
  });
  const lose = (volume: string, kind: RegExp) => {
    for (const path of files.keys())
      if (path.startsWith(`/search/volumes/${volume}/`) && kind.test(path)) files.delete(path);
  };

  it.each([
    ['its register', /register/],
    ['its words', /pf_index$/],
  ])('for want of %s is named, and the others answer', async (_, kind) => {
    const fresh = await openSearch(async (path) => files.get(path));
    lose('2023', kind);
    const answer = await fresh.ask('?q=minister');
    expect(answer && names(answer)).toEqual(['markup', 'treaty']);
    expect(answer?.asked.filter(({ failed }) => failed).map(({ name }) => name)).toEqual(['2023']);
  });

  it('for want of its texts is named, and the others are listed', async () => {
    const fresh = await openSearch(async (path) => files.get(path));
    lose('2023', /pf_fragment$/);
    const answer = await fresh.ask('?q=minister');
    expect(answer && names(answer)).toEqual(['markup', 'treaty']);
    expect(answer?.asked.filter(({ failed }) => failed).map(({ name }) => name)).toEqual(['2023']);
  });

  it('answers when it can be read again', async () => {
    const fresh = await openSearch(async (path) => files.get(path));
    lose('2023', /pf_index$/);
    await fresh.ask('?q=minister');
    for (const [path, content] of kept) files.set(path, content);
    const answer = await fresh.ask('?q=minister');
    expect(answer && names(answer)).toEqual(['markup', 'hand', 'treaty']);
  });
});

describe('the index of a volume', () => {
  it('is the same however often it is made', async () => {
    const again = await openSmallSearch(articles, people);
    expect(again.files).toEqual(files);
  });

  it('has no file of an interface that is not used', () => {
    expect([...files.keys()].filter((path) => /ui|highlight|worker|playground/.test(path))).toEqual([]);
    expect(list.volumes.map(({ name, count }) => [name, count])).toEqual([
      ['2024', 16],
      ['2023', 2],
      ['2022', 3],
    ]);
  });
});
