import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainYaml } from '#content/yaml/plain-yaml.ts';
import { readYaml } from '#content/yaml/yaml-text.ts';

const tame = fc.stringMatching(/^[a-zA-Z가-힣0-9][a-zA-Z가-힣0-9 .,()-]{0,12}$/);
const wild = fc.stringMatching(/^[a-zA-Z가-힣0-9 :#'"[\]{},&*!|>%@`?~=.-]{0,24}$/);
const words = fc.oneof({ arbitrary: tame, weight: 6 }, { arbitrary: wild, weight: 1 });
const key = fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_-]{0,6}$/);
const indent = fc.constantFrom('', ' ', '  ', '    ');

/** Typical lines, some of them invalid. */
const line = fc.oneof(
  fc
    .tuple(key, indent, fc.array(words, { minLength: 1, maxLength: 3 }))
    .map(([name, space, texts]) => `${name}:\n${texts.map((text) => `${space}- ${text}`).join('\n')}`),
  fc
    .tuple(key, fc.array(fc.tuple(key, words), { minLength: 1, maxLength: 3 }))
    .map(([name, pairs]) => `${name}:\n${pairs.map(([sub, text]) => `  ${sub}: ${text}`).join('\n')}`),
  fc.tuple(key, words).map(([name, text]) => `${name}: ${text}`),
  key.map((name) => `${name}:`),
  fc.tuple(indent, words).map(([space, text]) => `${space}- ${text}`),
  fc.tuple(indent, key, words).map(([space, name, text]) => `${space}${name}: ${text}`),
  fc.tuple(key, fc.array(words, { maxLength: 4 })).map(([name, texts]) => `${name}: [${texts.join(', ')}]`),
  fc.tuple(key, words).map(([name, text]) => `${name}: "${text}"`),
  fc.tuple(key, words).map(([name, text]) => `${name}: '${text}'`),
  fc.constantFrom('', '# a comment', '...', '  ', 'a: b # c', 'a : b', '- a: b', '  more of it'),
);
const source = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => `${lines.join('\n')}\n`);

describe('the fast YAML parser', () => {
  test('returns the same tree as the library, including positions, or undefined', () => {
    let read = 0;
    fc.assert(
      fc.property(source, (yaml) => {
        const plain = readPlainYaml(yaml);
        if (!plain) return;
        read++;
        const { root, problems } = readYaml('a.md', yaml, 1);
        expect(problems).toEqual([]);
        expect(plain).toEqual(root);
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  test('covers typical front matter', () => {
    const yaml = [
      'title: Foreign ministers to meet',
      'date: 2024-12-21 18:30',
      'topics:',
      '  - alliance',
      '  - Lee, Jae-myung',
      'people: [Cho Tae-yul, 토니 블링컨]',
      'places:',
      '- Seoul',
      'image:',
      '  src: two-calls.svg',
      '  alt: "A chart: two calls"',
      "summary: 'Soon.'",
      'rank: 1',
      '',
    ].join('\n');
    expect(readPlainYaml(yaml)).toEqual(readYaml('a.md', yaml, 1).root);
  });

  test.each([
    'a: b # c\n',
    'a: &x b\n',
    'a: *x\n',
    'a: b\na: c\n',
    'a:\n',
    'a: "b\\n"\n',
    'a: |\n  b\n',
    'a: b\n  c\n',
  ])('leaves %j to the library', (yaml) => expect(readPlainYaml(yaml)).toBeUndefined());
});
