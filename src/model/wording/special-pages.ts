import type { InterfaceLanguage } from '../publication.ts';

/** What the single pages say: corrections, pictures, coverage, feeds, notices, the shell of search. */
interface SpecialPagesWording {
  readonly corrections: string;
  readonly correctionsLead: string;
  readonly noCorrections: string;
  readonly pictures: string;
  readonly picturesLead: string;
  readonly picturesOf: (month: string) => string;
  readonly picturesByMonth: string;
  readonly noPictures: string;
  readonly coverage: string;
  readonly coverageLead: string;
  readonly holdings: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly byYear: string;
  readonly byAgency: string;
  readonly byLanguage: string;
  readonly byType: string;
  readonly agency: string;
  readonly languageColumn: string;
  readonly type: string;
  readonly missing: string;
  readonly missingField: string;
  readonly lacks: (field: string) => string;
  readonly share: string;
  readonly emptyMonths: string;
  readonly manifest: string;
  readonly manifestLead: string;
  readonly feeds: string;
  readonly feedsLead: string;
  readonly feedsHow: string;
  readonly mainFeeds: string;
  readonly opml: string;
  readonly gone: string;
  readonly goneLead: (date: string) => string;
  readonly goneReason: string;
  readonly goneDay: string;
  readonly moved: string;
  readonly movedTo: string;
  readonly notFound: string;
  readonly notFoundLead: string;
  readonly notFoundWays: string;
  readonly search: string;
  readonly searchFor: string;
  readonly searchNeedsScript: string;
  readonly searchHelp: string;
  readonly searchHelpLead: string;
  readonly kakao: string;
  readonly kakaoLead: string;
  readonly kakaoSend: string;
  readonly kakaoNeedsScript: string;
}

const words: Readonly<Record<InterfaceLanguage, SpecialPagesWording>> = {
  en: {
    corrections: 'Corrections',
    correctionsLead:
      'What was put right in published articles, newest first. The articles themselves say so too.',
    noCorrections: 'No article has been corrected.',
    pictures: 'Pictures',
    picturesLead: 'The pictures of the archive, newest first, each with the article that it belongs to.',
    picturesOf: (month) => `Pictures of ${month}`,
    picturesByMonth: 'By month',
    noPictures: 'The archive holds no pictures yet.',
    coverage: 'What the archive holds',
    coverageLead: 'For librarians and researchers: extent, gaps, and how to check that nothing is lost.',
    holdings: 'Holdings',
    firstDay: 'First day',
    lastDay: 'Last day',
    byYear: 'Articles by year',
    byAgency: 'By agency',
    byLanguage: 'By language',
    byType: 'By type',
    agency: 'Agency',
    languageColumn: 'Language',
    type: 'Type',
    missing: 'What is missing',
    missingField: 'Part',
    lacks: (field) => missingEn[field] ?? field,
    share: 'Share',
    emptyMonths: 'Months without an article',
    manifest: 'Manifest of every file',
    manifestLead: 'Every file of this site with its SHA-256, so that a copy can be held against it.',
    feeds: 'Feeds',
    feedsLead:
      'A feed brings new articles to you: give its address to a feed reader, and it will show what is new.',
    feedsHow: 'Copy an address below into your reader, or take the whole list at once:',
    mainFeeds: 'The newest articles, full text',
    opml: 'all feeds as OPML',
    gone: 'This article was withdrawn',
    goneLead: (date) => `It was withdrawn on ${date}.`,
    goneReason: 'Reason',
    goneDay: 'What else was published that day',
    moved: 'This page has moved',
    movedTo: 'It now stands at',
    notFound: 'There is no page at this address',
    notFoundLead: 'It may be mistyped. Nothing that was published here has been taken away without a word.',
    notFoundWays: 'Ways back into the archive',
    search: 'Search the archive',
    searchFor: 'Words',
    searchNeedsScript:
      'Search runs in your browser and needs JavaScript. Without it, every article can be reached through',
    searchHelp: 'How to search',
    searchHelpLead: 'What can be written into the search field.',
    kakao: 'Share on KakaoTalk',
    kakaoLead: 'This page alone loads a program of Kakao’s, which opens KakaoTalk with the link below.',
    kakaoSend: 'Open KakaoTalk',
    kakaoNeedsScript:
      'Handing a link to KakaoTalk needs JavaScript. Without it, go back to the article and copy its address into your chat.',
  },
  ko: {
    corrections: '바로잡습니다',
    correctionsLead:
      '발행한 기사에서 바로잡은 내용을 최신순으로 모았습니다. 해당 기사에도 같은 내용이 실려 있습니다.',
    noCorrections: '바로잡은 기사가 없습니다.',
    pictures: '사진',
    picturesLead: '아카이브의 사진을 최신순으로, 실린 기사와 함께 모았습니다.',
    picturesOf: (month) => `${month} 사진`,
    picturesByMonth: '월별',
    noPictures: '아카이브에 아직 사진이 없습니다.',
    coverage: '소장 현황',
    coverageLead: '사서와 연구자를 위한 안내입니다. 소장 범위와 빈 곳, 누락을 확인하는 방법을 담았습니다.',
    holdings: '소장',
    firstDay: '첫 날짜',
    lastDay: '마지막 날짜',
    byYear: '연도별 기사 수',
    byAgency: '통신사별',
    byLanguage: '언어별',
    byType: '유형별',
    agency: '통신사',
    languageColumn: '언어',
    type: '유형',
    missing: '빠진 정보',
    missingField: '항목',
    lacks: (field) => missingKo[field] ?? field,
    share: '비율',
    emptyMonths: '기사가 없는 달',
    manifest: '전체 파일 목록',
    manifestLead: '이 사이트의 모든 파일과 SHA-256 값입니다. 사본을 대조할 때 쓸 수 있습니다.',
    feeds: '피드',
    feedsLead: '피드는 새 기사를 배달합니다. 피드 리더에 주소를 넣으면 새 기사가 나올 때마다 보여 줍니다.',
    feedsHow: '아래 주소를 리더에 복사하거나 전체 목록을 한 번에 받으세요:',
    mainFeeds: '최신 기사, 전문',
    opml: '모든 피드(OPML)',
    gone: '이 기사는 철회되었습니다',
    goneLead: (date) => `${date}에 철회되었습니다.`,
    goneReason: '이유',
    goneDay: '같은 날의 다른 기사',
    moved: '주소가 바뀌었습니다',
    movedTo: '새 주소',
    notFound: '이 주소에는 페이지가 없습니다',
    notFoundLead: '주소가 잘못 입력되었을 수 있습니다. 이곳에 발행된 기사는 알림 없이 사라지지 않습니다.',
    notFoundWays: '아카이브로 돌아가는 길',
    search: '아카이브 검색',
    searchFor: '검색어',
    searchNeedsScript:
      '검색은 브라우저에서 실행되며 자바스크립트가 필요합니다. 자바스크립트 없이도 다음 경로로 모든 기사를 볼 수 있습니다:',
    searchHelp: '검색 방법',
    searchHelpLead: '검색창에 쓸 수 있는 표현입니다.',
    kakao: '카카오톡으로 공유',
    kakaoLead: '카카오의 프로그램은 이 페이지에서만 불러오며, 아래 링크를 담아 카카오톡을 엽니다.',
    kakaoSend: '카카오톡 열기',
    kakaoNeedsScript:
      '카카오톡으로 바로 보내려면 자바스크립트가 필요합니다. 기사로 돌아가 주소를 복사해 대화방에 붙여 넣으십시오.',
  },
};

const missingEn: Readonly<Record<string, string>> = {
  summary: 'Standfirst',
  section: 'Section',
  topics: 'Topics',
  byline: 'Byline or agency',
  picture: 'Picture',
};

const missingKo: Readonly<Record<string, string>> = {
  summary: '요약문',
  section: '섹션',
  topics: '주제',
  byline: '필자나 통신사',
  picture: '사진',
};

/** The words of the single pages. */
export function specialPagesWording(language: InterfaceLanguage): SpecialPagesWording {
  return words[language];
}
