import { expect, test } from 'vitest';
import { parseByline } from '#importers/wire/byline.ts';

const bylines: [raw: string, expected: object][] = [
  ['By Jane Roe', { authors: ['Jane Roe'] }],
  ['By Jane Roe and Juan Díaz', { authors: ['Jane Roe', 'Juan Díaz'] }],
  ['Von Erika Mustermann, dpa', { authors: ['Erika Mustermann'], agency: 'dpa' }],
  ['Por María de la Cruz y José Pérez', { authors: ['María de la Cruz', 'José Pérez'] }],
  ['Ludwig van Beethoven', { authors: ['Ludwig van Beethoven'] }],
  ["Frances d'Alba/AFP", { authors: ["Frances d'Alba"], agency: 'AFP' }],
  ['홍길동', { authors: ['홍길동'] }],
  ['山田太郎', { authors: ['山田太郎'] }],
  ['AFP', { authors: [], agency: 'AFP' }],
  [
    'Jane Roe, Staff Writer of the Gazette',
    { authors: ['Jane Roe'], unparsed: 'Jane Roe, Staff Writer of the Gazette' },
  ],
  ['our correspondent in Rome', { authors: ['our correspondent in Rome'] }],
  ['', { authors: [] }],
];

test.each(bylines)('the byline “%s” is parsed', (raw, expected) => {
  expect(parseByline(raw)).toEqual(expected);
});
