import type { InterfaceLanguage } from '../publication.ts';

/** What stands inside a rendered text besides the author’s words: names for those who hear the page. */
interface TextWording {
  readonly notes: string;
  readonly note: (number: number) => string;
  readonly backToText: (number: number) => string;
  readonly table: (number: number) => string;
}

const words: Readonly<Record<InterfaceLanguage, TextWording>> = {
  en: {
    notes: 'Notes',
    note: (number) => `Note ${number}`,
    backToText: (number) => `Back to the text, note ${number}`,
    table: (number) => `Table ${number}`,
  },
  ko: {
    notes: '주석',
    note: (number) => `주석 ${number}`,
    backToText: (number) => `본문으로 돌아가기, 주석 ${number}`,
    table: (number) => `표 ${number}`,
  },
};

/** The words inside a text. */
export function textWording(language: InterfaceLanguage): TextWording {
  return words[language];
}
