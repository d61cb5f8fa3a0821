import type { InterfaceLanguage, Network } from '../publication.ts';

/** The interface text around every page: skip links, masthead, footer; and the names of the share links. */
interface FrameWording {
  readonly skipToContent: string;
  readonly skipToFooter: string;
  readonly frontPage: string;
  readonly navigation: string;
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
    skipToContent: 'Skip to main content',
    skipToFooter: 'Skip to footer',
    frontPage: 'Front page',
    navigation: 'Main',
    search: 'Search',
    settings: 'Reading settings',
    breadcrumbs: 'Breadcrumb',
    archive: 'Archive',
    about: 'About',
    browse: 'Browse',
    feeds: 'RSS feeds',
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
      mail: 'Email',
      link: 'Copy link',
      native: 'Share…',
    },
  },
  ko: {
    skipToContent: '본문 바로가기',
    skipToFooter: '하단 메뉴 바로가기',
    frontPage: '첫 화면',
    navigation: '주요 메뉴',
    search: '검색',
    settings: '읽기 설정',
    breadcrumbs: '현재 위치',
    archive: '아카이브',
    about: '안내',
    browse: '둘러보기',
    feeds: 'RSS',
    newsletter: '뉴스레터',
    letters: '독자 투고',
    contact: '문의',
    issn: 'ISSN',
    founded: (year) => `${year}년 창간`,
    toTop: '맨 위로',
    networks: {
      facebook: '페이스북',
      x: 'X',
      kakao: '카카오톡',
      mail: '이메일',
      link: '링크 복사',
      native: '공유…',
    },
  },
};

/** The interface text around every page in a language. */
export function frameWording(language: InterfaceLanguage): FrameWording {
  return words[language];
}

/** Languages by their own names. */
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

/** A language by its own name, `ko` → 한국어; a tag that is not listed stays as it is. */
export function languageName(tag: string): string {
  return ownNames[tag.toLowerCase().split('-')[0] ?? tag] ?? tag;
}
