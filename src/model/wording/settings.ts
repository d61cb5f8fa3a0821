import { type InterfaceLanguage, interfaceLanguage, interfaceLanguages } from '../publication.ts';

/**
 * The text that the main script shows: reading settings, the age notice, copied links, citations, the gallery. Every
 * page loads it, so it must stay small.
 */
interface SettingsWording {
  readonly settings: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly size: string;
  readonly font: string;
  readonly fonts: Readonly<Record<'serif' | 'sans', string>>;
  readonly close: string;
  readonly copied: string;
  readonly copy: string;
  readonly textCopied: string;
  readonly citeStyle: string;
  readonly download: string;
  readonly picture: (place: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly age: (years: number) => string;
}

const words: Readonly<Record<InterfaceLanguage, SettingsWording>> = {
  en: {
    settings: 'Reading settings',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    size: 'Text size',
    font: 'Font',
    fonts: { serif: 'Serif', sans: 'Sans serif' },
    close: 'Close',
    copied: 'Link copied',
    copy: 'Copy',
    textCopied: 'Copied',
    citeStyle: 'Citation style',
    download: 'Download file',
    picture: (place, of) => `Picture ${place} of ${of}`,
    previous: 'Previous picture',
    next: 'Next picture',
    age: (years) => `This article is more than ${years === 1 ? 'a year' : `${years} years`} old.`,
  },
  ko: {
    settings: '읽기 설정',
    theme: '화면 모드',
    themes: { system: '시스템 설정', light: '밝게', dark: '어둡게' },
    size: '글자 크기',
    font: '글꼴',
    fonts: { serif: '명조', sans: '고딕' },
    close: '닫기',
    copied: '링크를 복사했습니다',
    copy: '복사',
    textCopied: '복사했습니다',
    citeStyle: '인용 양식',
    download: '파일 내려받기',
    picture: (place, of) => `사진 ${of}장 중 ${place}번째`,
    previous: '이전 사진',
    next: '다음 사진',
    age: (years) => `${years}년 전에 실린 기사입니다.`,
  },
};

/** The script’s text for a page in `lang`; English where the interface has no wording in that language. */
export function settingsWording(lang: string): SettingsWording {
  return words[interfaceLanguage(lang, interfaceLanguages)];
}
