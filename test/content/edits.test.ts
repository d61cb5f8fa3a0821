import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addToList,
  addToMap,
  applyEdits,
  originalText,
  removeFromList,
  removeKey,
  replaceText,
  yamlValue,
} from '#content/edits/edits.ts';
import { parseYaml } from '#content/yaml/yaml-text.ts';
import { findNode, plainValue, type YamlMap } from '#content/yaml/yaml-tree.ts';

const lineEnds = fc.constantFrom('\n', '\r\n');
const rows = fc.array(fc.stringMatching(/^[a-z가-힣😀 ]{0,8}$/u), { minLength: 1, maxLength: 6 });

describe('edits of a file', () => {
  test('keep every other byte, including line endings and byte order mark', () => {
    fc.assert(
      fc.property(rows, lineEnds, fc.boolean(), fc.nat(), fc.nat(4), (lines, end, withBom, from, length) => {
        const raw = (withBom ? '\ufeff' : '') + lines.join(end);
        const original = originalText(raw);
        const start = from % (original.text.length + 1);
        const stop = Math.min(original.text.length, start + length);
        const edited = applyEdits(original, [{ start, end: stop, text: 'NEW\nLINE' }]);
        const expected = `${original.text.slice(0, start)}NEW\nLINE${original.text.slice(stop)}`;
        const lineEnd = /\r\n|\n/.exec(raw)?.[0] ?? '\n';
        expect(edited).toBe((withBom ? '\ufeff' : '') + expected.replaceAll('\n', lineEnd));
      }),
      { numRuns: 3_000 },
    );
  });

  test('keep mixed line endings', () => {
    const original = originalText('a\r\nb\nc\rd\r\n');
    expect(applyEdits(original, [{ start: 4, end: 5, text: 'C' }])).toBe('a\r\nb\nC\rd\r\n');
  });
});

describe('a text as YAML', () => {
  test('is parsed as the same text in block and flow style', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[!-~][ -~가-힣]{0,20}$/).filter((text) => text.trim() === text),
        (text) => {
          const block = parseYaml('a.md', `a: ${yamlValue(text, 'block')}\n`, 1);
          const flow = parseYaml('a.md', `a: [${yamlValue(text, 'flow')}, b]\n`, 1);
          expect(plainValue(block.root, () => true)).toEqual({ a: text });
          expect(plainValue(flow.root, () => true)).toEqual({ a: [text, 'b'] });
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

/** The YAML after an edit. */
function edited(
  source: string,
  edit: (source: string, root: YamlMap) => { start: number; end: number; text: string },
): string {
  const { root } = parseYaml('a.md', source, 1);
  return applyEdits(originalText(source), [edit(source, root)]);
}

describe('a list in front matter', () => {
  test.each([
    ['title: A\n', 'title: A\naliases:\n  - /a\n'],
    ['aliases: [/b]\nrank: 1\n', 'aliases: [/b, /a]\nrank: 1\n'],
    ['aliases: []\n', 'aliases: [/a]\n'],
    ['aliases:\n  - /b # why\nrank: 1\n', 'aliases:\n  - /b # why\n  - /a\nrank: 1\n'],
    ['aliases:\n- /b\n- /c\n', 'aliases:\n- /b\n- /c\n- /a\n'],
    ['aliases: [\n  /b,\n  /c,\n]\n', 'aliases: [\n  /b,\n  /c, /a,\n]\n'],
  ])('%j gets another entry', (before, after) => {
    expect(edited(before, (source, root) => addToList(source, root, 'aliases', '/a'))).toBe(after);
  });

  test.each([
    ['topics: [a, b, c]\n', 0, 'topics: [b, c]\n'],
    ['topics: [a, b, c]\n', 2, 'topics: [a, b]\n'],
    ['topics:\n  - a\n  - b # why\n  - c\n', 1, 'topics:\n  - a\n  - c\n'],
    ['topics:\n  - a\n  - b\nrank: 1\n', 1, 'topics:\n  - a\nrank: 1\n'],
  ])('%j loses entry %i', (before, index, after) => {
    const without = edited(before, (source, root) => {
      const { node } = findNode(root, ['topics']);
      if (node.kind !== 'list') throw new Error('no list');
      return removeFromList(source, node, index);
    });
    expect(without).toBe(after);
  });

  test('gets another text in an entry, quoted if necessary', () => {
    const change = (source: string) =>
      edited(source, (text, root) => replaceText(text, root, ['topics', 0], 'x, y'));
    expect(change('topics: [a, b]\n')).toBe('topics: ["x, y", b]\n');
    expect(change("topics:\n  - 'a' # why\n")).toBe('topics:\n  - x, y # why\n');
  });
});

describe('a map in publication.yaml', () => {
  test.each([
    ['name: A\n', 'name: A\nredirects:\n  /a/: /b/\n'],
    ['name: A', 'name: A\nredirects:\n  /a/: /b/\n'],
    ['redirects:\n    /c: /d # why\nname: A\n', 'redirects:\n    /c: /d # why\n    /a/: /b/\nname: A\n'],
    ['redirects: { /c: /d }\n', 'redirects: { /c: /d, /a/: /b/ }\n'],
  ])('%j gets another entry', (before, after) => {
    expect(edited(before, (source, root) => addToMap(source, root, 'redirects', ['/a/', '/b/']))).toBe(after);
  });

  test('loses a key', () => {
    expect(edited('a: 1\nb:\n  - x\n  - y\nc: 2\n', (source, root) => removeKey(source, root, 'b'))).toBe(
      'a: 1\nc: 2\n',
    );
  });
});
