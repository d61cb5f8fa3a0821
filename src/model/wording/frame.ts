import type { InterfaceLanguage, Network } from '../publication.ts';

/** What stands around every page: skip links, masthead, foot, settings, share. */
interface FrameWording {
  readonly skipToText: string;
  readonly skipToFoot: string;
  readonly frontPage: string;
  readonly sections: string;
  readonly search: string;
  readonly settings: string;
  readonly breadcrumbs: string;
  readonly archive: string;
  readonly about: string;
  readonly browse: string;
  readonly feeds: string;
  readonly newsletter: string;
  readonly letters: string;
  readonly contact: string;
  readonly issn: string;
  readonly founded: (year: string) => string;
  readonly toTop: string;
  readonly networks: Readonly<Record<Network, string>>;
}

const words: Readonly<Record<InterfaceLanguage, FrameWording>> = {
  en: {
    skipToText: 'Skip to the page',
    skipToFoot: 'Skip to the foot',
    frontPage: 'Front page',
    sections: 'Sections',
    search: 'Search',
    settings: 'Reading settings',
    breadcrumbs: 'Where you are',
    archive: 'Archive',
    about: 'About',
    browse: 'Browse',
    feeds: 'Feeds',
    newsletter: 'Newsletter',
    letters: 'Letters to the editor',
    contact: 'Contact',
    issn: 'ISSN',
    founded: (year) => `Founded ${year}`,
    toTop: 'Back to top',
    networks: {
      facebook: 'Facebook',
      x: 'X',
      kakao: 'KakaoTalk',
      mail: 'Mail',
      link: 'Copy link',
      native: 'Share…',
    },
  },
  ko: {
    skipToText: '본문으로 건너뛰기',
    skipToFoot: '페이지 끝으로 건너뛰기',
    frontPage: '첫 화면',
    sections: '섹션',
    search: '검색',
    settings: '읽기 설정',
    breadcrumbs: '현재 위치',
    archive: '아카이브',
    about: '소개',
    browse: '둘러보기',
    feeds: '피드',
    newsletter: '뉴스레터',
    letters: '독자 편지',
    contact: '문의',
    issn: 'ISSN',
    founded: (year) => `${year}년 창간`,
    toTop: '맨 위로',
    networks: {
      facebook: '페이스북',
      x: 'X',
      kakao: '카카오톡',
      mail: '메일',
      link: '링크 복사',
      native: '공유…',
    },
  },
};

/** The words around every page. */
export function frameWording(language: InterfaceLanguage): FrameWording {
  return words[language];
}

/** Languages by their own names; a tag that is not here stands for itself. */
const ownNames: Readonly<Record<string, string>> = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fa: 'فارسی',
  fr: 'Français',
  he: 'עברית',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  pt: 'Português',
  ru: 'Русский',
  vi: 'Tiếng Việt',
  zh: '中文',
};

/** A language by its own name: `ko` → 한국어. */
export function languageName(tag: string): string {
  return ownNames[tag.toLowerCase().split('-')[0] ?? tag] ?? tag;
}
