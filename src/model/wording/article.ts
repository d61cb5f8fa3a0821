import type { CorrectionKind, Genre } from '../article-schema.ts';
import type { InterfaceLanguage } from '../publication.ts';

/** The interface text of an article page. */
interface ArticleWording {
  readonly types: Readonly<Record<Genre, string>>;
  readonly corrections: Readonly<Record<CorrectionKind, string>>;
  readonly correctionsHead: string;
  readonly corrected: string;
  readonly retracted: string;
  readonly by: string;
  /** What separates the names of a byline, and what comes before the last of them. */
  readonly separator: string;
  readonly lastSeparator: string;
  readonly published: string;
  readonly updated: string;
  readonly minutes: (count: number) => string;
  readonly alsoIn: string;
  readonly contents: string;
  readonly pictures: string;
  readonly tables: string;
  readonly someRows: (shown: string, all: string) => string;
  /** The label of the credit to the agency that supplied the text. */
  readonly agencyCredit: string;
  readonly topics: string;
  readonly people: string;
  readonly places: string;
  readonly organizations: string;
  readonly contributors: string;
  readonly print: string;
  readonly printPlace: (place: {
    edition?: string | undefined;
    section?: string | undefined;
    page?: string | undefined;
  }) => string;
  readonly printHeadline: (headline: string) => string;
  readonly source: string;
  readonly rights: string;
  readonly storySoFar: string;
  readonly storyNext: string;
  readonly wholeStory: string;
  readonly related: string;
  readonly dayTop: (date: string) => string;
  readonly wholeDay: string;
  readonly sameDay: string;
  readonly previous: string;
  readonly next: string;
  readonly share: string;
  readonly cite: string;
  readonly reuse: string;
  readonly letter: string;
  readonly letterPrompt: string;
  readonly letterSubject: (title: string) => string;
}

const words: Readonly<Record<InterfaceLanguage, ArticleWording>> = {
  en: {
    types: {
      news: 'News',
      analysis: 'Analysis',
      opinion: 'Opinion',
      explainer: 'Explainer',
      timeline: 'Timeline',
      live: 'As it happened',
      obituary: 'Obituary',
      editorial: 'Editorial',
      letter: 'Letter',
      review: 'Review',
      interview: 'Interview',
    },
    corrections: {
      correction: 'Correction',
      clarification: 'Clarification',
      'editors-note': 'Editor’s note',
      retraction: 'Retraction',
    },
    correctionsHead: 'Corrections',
    corrected: 'Corrected',
    retracted: 'Retracted',
    by: 'By',
    separator: ', ',
    lastSeparator: ' and ',
    published: 'Published',
    updated: 'Updated',
    minutes: (count) => `${count} min read`,
    alsoIn: 'Also in',
    contents: 'In this article',
    pictures: 'Pictures',
    tables: 'Data',
    someRows: (shown, all) => `Showing the first ${shown} of ${all} rows. Download the full table:`,
    agencyCredit: 'Source',
    topics: 'Topics',
    people: 'People',
    places: 'Places',
    organizations: 'Organizations',
    contributors: 'Contributors',
    print: 'In print',
    printPlace: ({ edition, section, page }) =>
      [edition, section && `section ${section}`, page && `page ${page}`].filter(Boolean).join(', '),
    printHeadline: (headline) => `under the headline “${headline}”`,
    source: 'First published at',
    rights: 'Rights',
    storySoFar: 'The story so far',
    storyNext: 'Next in this story',
    wholeStory: 'All articles in this story',
    related: 'Related articles',
    dayTop: (date) => `Top stories, ${date}`,
    wholeDay: 'All articles from this day',
    sameDay: 'More from this day',
    previous: 'Previous article',
    next: 'Next article',
    share: 'Share',
    cite: 'Cite this article',
    reuse: 'Republish this article',
    letter: 'Write to the editor',
    letterPrompt: 'Spotted a mistake, or have something to add?',
    letterSubject: (title) => `Letter: ${title}`,
  },
  ko: {
    types: {
      news: '뉴스',
      analysis: '분석',
      opinion: '칼럼',
      explainer: '해설',
      timeline: '일지',
      live: '실시간 속보',
      obituary: '부고',
      editorial: '사설',
      letter: '독자 투고',
      review: '리뷰',
      interview: '인터뷰',
    },
    corrections: {
      correction: '정정',
      clarification: '알려드립니다',
      'editors-note': '편집자 주',
      retraction: '기사 철회',
    },
    correctionsHead: '바로잡습니다',
    corrected: '정정',
    retracted: '철회',
    by: '글',
    separator: '·',
    lastSeparator: '·',
    published: '입력',
    updated: '수정',
    minutes: (count) => `읽는 시간 ${count}분`,
    alsoIn: '다른 언어로 읽기',
    contents: '차례',
    pictures: '사진',
    tables: '데이터',
    someRows: (shown, all) => `전체 ${all}행 가운데 앞의 ${shown}행입니다. 전체 표 내려받기:`,
    agencyCredit: '기사 제공',
    topics: '주제',
    people: '인물',
    places: '장소',
    organizations: '기관·단체',
    contributors: '제작 참여',
    print: '지면',
    printPlace: ({ edition, section, page }) =>
      [edition, section, page && `${page}면`].filter(Boolean).join(' '),
    printHeadline: (headline) => `지면 제목 “${headline}”`,
    source: '최초 게재',
    rights: '저작권',
    storySoFar: '지금까지의 보도',
    storyNext: '후속 기사',
    wholeStory: '연속 보도 전체 보기',
    related: '관련 기사',
    dayTop: (date) => `${date} 주요 기사`,
    wholeDay: '이날 기사 전체 보기',
    sameDay: '같은 날 기사',
    previous: '이전 기사',
    next: '다음 기사',
    share: '공유',
    cite: '이 기사 인용하기',
    reuse: '이 기사 전재하기',
    letter: '편집국에 의견 보내기',
    letterPrompt: '바로잡거나 덧붙일 내용이 있으면 알려 주십시오.',
    letterSubject: (title) => `독자 의견: ${title}`,
  },
};

/** The interface text of an article page in a language. */
export function articleWording(language: InterfaceLanguage): ArticleWording {
  return words[language];
}
