import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#content/files/decode-text.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('the bytes of a file', () => {
  test.each([
    ['a byte order mark', bytes([0xef, 0xbb, 0xbf], 'a\n'), 'a\n'],
    ['Windows line endings', bytes('a\r\nb\r\n'), 'a\nb\n'],
    ['classic Mac line endings', bytes('a\rb\r'), 'a\nb\n'],
    ['a mix of these', bytes([0xef, 0xbb, 0xbf], 'a\r\n\rb\n'), 'a\n\nb\n'],
    ['letters of all scripts', bytes('Aä가 𝒜 😀 שׁ \u200f\u200d\n'), 'Aä가 𝒜 😀 שׁ \u200f\u200d\n'],
    ['nothing', bytes(''), ''],
  ])('with %s are decoded exactly', (_, bytesRead, text) => {
    expect(decodeText('a.md', bytesRead)).toEqual({ text, problems: [] });
  });

  test.each([
    ['UTF-16, little-endian', bytes([0xff, 0xfe], [0x61, 0]), 1, 1, 'UTF-16'],
    ['UTF-16, big-endian', bytes([0xfe, 0xff], [0, 0x61]), 1, 1, 'UTF-16'],
    ['UTF-16 without a byte order mark', bytes([0x61, 0, 0x62, 0]), 1, 1, 'UTF-16'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0], [0x61, 0, 0, 0]), 1, 1, 'UTF-32'],
    ['Latin-1', bytes('ab\r\nc', [0xe9], 'd'), 2, 2, 'byte 5 (0xE9)'],
    ['EUC-KR', bytes('title: ', [0xb0, 0xa1]), 1, 8, 'byte 7 (0xB0)'],
    ['a truncated sequence', bytes('가', [0xea, 0xb0]), 1, 2, 'byte 3 (0xEA)'],
    ['an overlong encoding', bytes([0xc0, 0x80]), 1, 1, 'byte 0 (0xC0)'],
    ['an encoded surrogate', bytes('😀', [0xed, 0xa0, 0xbd]), 1, 2, 'byte 4 (0xED)'],
    ['a code beyond Unicode', bytes([0xf4, 0x90, 0x80, 0x80]), 1, 1, 'byte 0 (0xF4)'],
  ])('in %s are refused, with the first invalid byte', (_, bytesRead, line, column, message) => {
    const { text, problems } = decodeText('a.md', bytesRead);
    expect(text).toBe('');
    expect(problems).toEqual([expect.objectContaining({ line, column, severity: 'error' })]);
    expect(problems[0]?.message).toContain(message);
  });

  test.each(['\u0000', '\u0008', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066', '\ufeff'])(
    'with %j are refused, with its position',
    (hidden) => {
      const { problems } = decodeText('a.md', bytes(`first\n가😀${hidden}`));
      expect(problems).toEqual([expect.objectContaining({ line: 2, column: 3, severity: 'error' })]);
    },
  );

  test('with a replacement character cause a warning', () => {
    expect(decodeText('a.md', bytes('a\ufffd')).problems).toEqual([
      expect.objectContaining({ severity: 'warning', column: 2 }),
    ]);
  });

  test('are never turned into other characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytesRead) => {
        const { text, problems } = decodeText('a.md', bytesRead);
        if (problems.some(({ severity }) => severity === 'error')) return;
        const plain = Buffer.from(bytesRead)
          .toString('utf8')
          .replace(/^\ufeff/, '')
          .replace(/\r\n?/g, '\n');
        expect(text).toBe(plain);
        expect(text.includes('\ufffd')).toBe(Buffer.from(bytesRead).includes(Buffer.from('\ufffd')));
      }),
      { numRuns: 5_000 },
    );
  });
});
