import fc from 'fast-check';

/** Headlines that are known to break feeds. */
export const difficultHeadlines = [
  `Top diplomats agree to 'promptly' meet & "talk"`,
  'A < B ]]> C',
  '외교장관, “조속히” 대면 협의',
  '🙂',
  'שלום עולם, مرحبا',
  'AT&T &amp; the &#x26; sign',
  'a -- b --> c <!-- d',
  '<b>bold</b> words',
  '</script><script>alert(1)</script>',
  'line \u2028 and paragraph \u2029 separators',
];

/** Random text, including characters that XML forbids. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '<![CDATA[',
        '\u0000',
        '\u0007',
        '\u001b',
        '\ud800',
        '\udfff',
        '\ufffe',
        '\uffff',
        '\ufdd0',
        '\u{10fffe}',
        '\u0085',
        '🙂',
        '한',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

/** Random text on one line with a visible character, as the schema allows. */
export const anyLine = anyText.map((text) => `${text.replace(/\s+/gu, ' ').trim()} x`);

/** The text without characters that feeds must not contain: controls, surrogates, noncharacters. */
export function validCharacters(text: string): string {
  return [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const control = code < 32 ? code !== 9 && code !== 10 && code !== 13 : code >= 0x7f && code <= 0x9f;
      const surrogate = code >= 0xd800 && code <= 0xdfff;
      const noncharacter = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
      return !control && !surrogate && !noncharacter && code !== 0xfffd;
    })
    .join('');
}
