import { describe, expect, test } from 'vitest';
import { Decoder, UnreadableFileError } from '#importers/reading/decode.ts';

const read = (bytes: readonly number[], cut = bytes.length): string => {
  const decoder = new Decoder('euc-kr');
  const all = Uint8Array.from(bytes);
  return decoder.decode(all.subarray(0, cut), false) + decoder.decode(all.subarray(cut), true);
};

describe('EUC-KR', () => {
  test.each([
    ['the first', [0x81, 0x41], '갂'],
    ['one between letters', [0x61, 0x8c, 0x63, 0xb9, 0xe6, 0x62], 'a똠방b'],
    ['a common one', [0x94, 0xee], '뷁'],
    ['the first after the standard’s own lead bytes', [0xa1, 0x41], '좥'],
    ['the last', [0xc6, 0x52], '힣'],
  ])('contains the syllables that Windows added: %s', (_, bytes, text) => {
    expect(read(bytes)).toBe(text);
  });

  test('is decoded the same for any division into chunks', () => {
    const bytes = [0x8c, 0x63, 0xb9, 0xe6, 0x41, 0xb0, 0xa2, 0x94, 0xee];
    for (let cut = 0; cut <= bytes.length; cut++) expect(read(bytes, cut)).toBe('똠방A각뷁');
  });

  test.each([[[0x80, 0x41]], [[0xc6, 0x53]], [[0x81, 0x20]], [[0x41, 0x8c]]])(
    'does not contain the bytes %s',
    (bytes) => {
      expect(() => read(bytes)).toThrow(UnreadableFileError);
    },
  );
});
