import type { InterfaceLanguage } from '../publication.ts';

/** The interface text of pages that exist once: corrections, pictures, coverage, feeds, search, notices. */
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
  readonly total: string;
  readonly earliest: string;
  readonly latest: string;
  readonly byYear: string;
  readonly byAgency: string;
  readonly byLanguage: string;
  readonly byType: string;
  readonly agency: string;
  readonly languageColumn: string;
  readonly type: string;
  readonly missing: string;
  readonly missingColumn: string;
  readonly missingField: (field: string) => string;
  readonly shareColumn: string;
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
  readonly sameDay: string;
  readonly moved: string;
  readonly movedTo: string;
  readonly notFound: string;
  readonly notFoundLead: string;
  readonly notFoundWays: string;
  readonly search: string;
  readonly query: string;
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
      'Corrections and clarifications to published articles, newest first. Each one also appears on its article.',
    noCorrections: 'No corrections have been published.',
    pictures: 'Pictures',
    picturesLead: 'Pictures from the archive, newest first, each with the article it appeared in.',
    picturesOf: (month) => `Pictures from ${month}`,
    picturesByMonth: 'By month',
    noPictures: 'There are no pictures in the archive yet.',
    coverage: 'Archive coverage',
    coverageLead:
      'For librarians and researchers: what the archive contains, where it has gaps, and how to verify a copy.',
    total: 'Total',
    earliest: 'Earliest',
    latest: 'Latest',
    byYear: 'Articles by year',
    byAgency: 'Articles by agency',
    byLanguage: 'Articles by language',
    byType: 'Articles by type',
    agency: 'Agency',
    languageColumn: 'Language',
    type: 'Type',
    missing: 'Missing from articles',
    missingColumn: 'Missing detail',
    missingField: (field) => missingEn[field] ?? field,
    shareColumn: 'Share',
    emptyMonths: 'Months without articles',
    manifest: 'File manifest',
    manifestLead:
      'A list of every file on this site with its SHA-256 checksum, so that you can verify a copy.',
    feeds: 'RSS feeds',
    feedsLead:
      'Follow new articles in a feed reader. To subscribe to a feed, copy its address into your reader.',
    feedsHow: 'To subscribe to every feed at once, import',
    mainFeeds: 'Latest articles (full text)',
    opml: 'the list of feeds (OPML)',
    gone: 'This article has been withdrawn',
    goneLead: (date) => `It was withdrawn on ${date}.`,
    goneReason: 'Reason',
    sameDay: 'Other articles from this day',
    moved: 'This page has moved',
    movedTo: 'New address:',
    notFound: 'Page not found',
    notFoundLead:
      'Check that the address is correct. If an article has been withdrawn, a notice at its address says so.',
    notFoundWays: 'Browse the archive',
    search: 'Search the archive',
    query: 'Search for',
    searchNeedsScript:
      'Search runs in your browser and needs JavaScript. Without it, you can browse every article here:',
    searchHelp: 'How to search',
    searchHelpLead: 'Words, phrases and filters that you can type in the search box.',
    kakao: 'Share on KakaoTalk',
    kakaoLead: 'The button opens KakaoTalk with the link below. Only this page loads code from Kakao.',
    kakaoSend: 'Open KakaoTalk',
    kakaoNeedsScript:
      'Sharing on KakaoTalk needs JavaScript. Without it, go back to the article, copy its address and paste it into your chat.',
  },
  ko: {
    corrections: '바로잡습니다',
    correctionsLead:
      '보도한 기사에서 바로잡은 내용을 최신순으로 모았습니다. 해당 기사에도 같은 내용을 실었습니다.',
    noCorrections: '바로잡은 기사가 없습니다.',
    pictures: '사진',
    picturesLead: '아카이브의 사진을 기사와 함께 최신순으로 모았습니다.',
    picturesOf: (month) => `${month} 사진`,
    picturesByMonth: '월별',
    noPictures: '아카이브에 아직 사진이 없습니다.',
    coverage: '수록 현황',
    coverageLead:
      '사서와 연구자를 위한 안내입니다. 수록 범위와 빠진 기간, 사본을 검증하는 방법을 담았습니다.',
    total: '전체',
    earliest: '첫 기사',
    latest: '최근 기사',
    byYear: '연도별 기사 수',
    byAgency: '통신사별 기사 수',
    byLanguage: '언어별 기사 수',
    byType: '유형별 기사 수',
    agency: '통신사',
    languageColumn: '언어',
    type: '유형',
    missing: '기사에 빠진 정보',
    missingColumn: '빠진 항목',
    missingField: (field) => missingKo[field] ?? field,
    shareColumn: '비율',
    emptyMonths: '기사가 없는 달',
    manifest: '전체 파일 목록',
    manifestLead:
      '이 사이트의 모든 파일과 SHA-256 체크섬 목록입니다. 사본이 원본과 같은지 확인할 수 있습니다.',
    feeds: 'RSS',
    feedsLead: '새 기사를 RSS 리더에서 받아 볼 수 있습니다. 구독하려면 아래 주소를 리더에 등록하십시오.',
    feedsHow: '모두 한꺼번에 구독하려면 다음 파일을 리더에서 불러오십시오:',
    mainFeeds: '최신 기사(전문)',
    opml: 'RSS 목록(OPML)',
    gone: '철회된 기사입니다',
    goneLead: (date) => `이 기사는 ${date} 철회됐습니다.`,
    goneReason: '이유',
    sameDay: '같은 날 다른 기사',
    moved: '주소가 바뀌었습니다',
    movedTo: '새 주소:',
    notFound: '페이지를 찾을 수 없습니다',
    notFoundLead:
      '주소가 정확한지 확인하십시오. 기사가 철회된 경우에는 해당 주소에서 철회 사실을 안내합니다.',
    notFoundWays: '아카이브 둘러보기',
    search: '아카이브 검색',
    query: '검색어',
    searchNeedsScript:
      '검색은 브라우저에서 실행되며 자바스크립트가 필요합니다. 자바스크립트 없이도 다음 메뉴에서 모든 기사를 볼 수 있습니다:',
    searchHelp: '검색 도움말',
    searchHelpLead: '검색창에 입력할 수 있는 검색어와 검색 조건입니다.',
    kakao: '카카오톡으로 공유',
    kakaoLead:
      '버튼을 누르면 카카오톡에서 아래 링크를 보낼 수 있습니다. 카카오의 코드는 이 페이지에서만 불러옵니다.',
    kakaoSend: '카카오톡 열기',
    kakaoNeedsScript:
      '카카오톡으로 공유하려면 자바스크립트가 필요합니다. 자바스크립트 없이 보내려면 기사 주소를 복사해 대화방에 붙여 넣으십시오.',
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
  byline: '기자·통신사',
  picture: '사진',
};

/** The interface text of pages that exist once in a language. */
export function specialPagesWording(language: InterfaceLanguage): SpecialPagesWording {
  return words[language];
}
