import type { CorrectionKind, Genre } from '../article-schema.ts';
import type { InterfaceLanguage } from '../publication.ts';

/** What an article’s page says besides the article. */
interface ArticleWording {
  readonly types: Readonly<Record<Genre, string>>;
  readonly corrections: Readonly<Record<CorrectionKind, string>>;
  readonly correctionsHead: string;
  readonly corrected: string;
  readonly retracted: string;
  readonly by: string;
  readonly and: string;
  readonly published: string;
  readonly updated: string;
  readonly minutes: (count: number) => string;
  readonly alsoIn: string;
  readonly contents: string;
  readonly pictures: string;
  readonly tables: string;
  readonly someRows: (shown: string, all: string) => string;
  readonly copyFrom: string;
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
  readonly letterInvites: string;
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
    and: 'and',
    published: 'Published',
    updated: 'Updated',
    minutes: (count) => `${count} min. read`,
    alsoIn: 'Also in',
    contents: 'In this article',
    pictures: 'Pictures',
    tables: 'The figures',
    someRows: (shown, all) => `The first ${shown} of ${all} rows; all of them are in the file:`,
    copyFrom: 'Copy from',
    topics: 'Topics',
    people: 'People',
    places: 'Places',
    organizations: 'Organizations',
    contributors: 'With',
    print: 'In print',
    printPlace: ({ edition, section, page }) =>
      [edition, section && `section ${section}`, page && `page ${page}`].filter(Boolean).join(', '),
    printHeadline: (headline) => `under the headline “${headline}”`,
    source: 'First published at',
    rights: 'Rights',
    storySoFar: 'The story so far',
    storyNext: 'Next in the story',
    wholeStory: 'The whole story',
    related: 'Related',
    dayTop: (date) => `Top stories of ${date}`,
    wholeDay: 'The whole day',
    sameDay: 'The same day',
    previous: 'Previous article',
    next: 'Next article',
    share: 'Share',
    cite: 'Cite this article',
    reuse: 'Reuse this article',
    letter: 'Letter to the editor',
    letterInvites: 'Something to add, or to put right? Write to the editor.',
    letterSubject: (title) => `Letter: ${title}`,
  },
  ko: {
    types: {
      news: '뉴스',
      analysis: '분석',
      opinion: '칼럼',
      explainer: '해설',
      timeline: '일지',
      live: '현장 속보',
      obituary: '부고',
      editorial: '사설',
      letter: '독자 편지',
      review: '리뷰',
      interview: '인터뷰',
    },
    corrections: {
      correction: '정정',
      clarification: '보충 설명',
      'editors-note': '편집자 주',
      retraction: '기사 철회',
    },
    correctionsHead: '바로잡습니다',
    corrected: '정정',
    retracted: '철회',
    by: '글',
    and: '·',
    published: '입력',
    updated: '수정',
    minutes: (count) => `읽는 시간 ${count}분`,
    alsoIn: '다른 언어',
    contents: '차례',
    pictures: '사진',
    tables: '자료 표',
    someRows: (shown, all) => `전체 ${all}행 가운데 처음 ${shown}행입니다. 전체는 파일에 있습니다.`,
    copyFrom: '기사 제공',
    topics: '주제',
    people: '인물',
    places: '장소',
    organizations: '기관·단체',
    contributors: '함께',
    print: '지면',
    printPlace: ({ edition, section, page }) =>
      [edition, section, page && `${page}면`].filter(Boolean).join(' '),
    printHeadline: (headline) => `지면 제목 “${headline}”`,
    source: '처음 실린 곳',
    rights: '저작권',
    storySoFar: '지금까지의 흐름',
    storyNext: '이어진 기사',
    wholeStory: '전체 흐름 보기',
    related: '관련 기사',
    dayTop: (date) => `${date} 주요 기사`,
    wholeDay: '이날의 모든 기사',
    sameDay: '같은 날 기사',
    previous: '앞 기사',
    next: '다음 기사',
    share: '공유',
    cite: '이 기사 인용하기',
    reuse: '이 기사 옮겨 싣기',
    letter: '편집자에게 편지 쓰기',
    letterInvites: '덧붙이거나 바로잡을 것이 있으면 편집자에게 알려 주세요.',
    letterSubject: (title) => `독자 편지: ${title}`,
  },
};

/** The words of an article’s page. */
export function articleWording(language: InterfaceLanguage): ArticleWording {
  return words[language];
}
