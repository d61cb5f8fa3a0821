import type { InterfaceLanguage } from '../publication.ts';

/** The interface text inside a rendered article: labels for screen readers. */
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
    backToText: (number) => `Back to note ${number} in the text`,
    table: (number) => `Table ${number}`,
  },
  ko: {
    notes: '주석',
    note: (number) => `주석 ${number}`,
    backToText: (number) => `본문의 주석 ${number} 위치로 돌아가기`,
    table: (number) => `표 ${number}`,
  },
};

/** The interface text inside a rendered article in a language. */
export function textWording(language: InterfaceLanguage): TextWording {
  return words[language];
}
