/** Names in the generated corpus, English = Korean. They do not refer to real people or places. */

const pairs = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => {
      const [english = '', korean = ''] = line.split(' = ');
      return [english, korean];
    });

export const sectionNames = pairs(`
  Politics = 정치
  World = 국제
  Economy = 경제
  Society = 사회
  Courts = 법원
  Science = 과학
  Culture = 문화
  Sport = 스포츠
`);

export const topicNames = pairs(`
  Elections = 선거
  Parliament = 의회
  Cabinet = 내각
  Local government = 지방자치
  Constitution = 헌법
  Political parties = 정당
  Diplomacy = 외교
  Borders = 국경
  Peace talks = 평화 협상
  Sanctions = 제재
  Armed forces = 군
  Refugees = 난민
  Trade = 무역
  Public finance = 재정
  Taxes = 세금
  Banking = 금융
  Stock market = 증시
  Housing = 주택
  Wages = 임금
  Trade unions = 노조
  Employment = 고용
  Agriculture = 농업
  Fisheries = 어업
  Shipbuilding = 조선업
  Mining = 광업
  Energy = 에너지
  Nuclear power = 원자력
  Water supply = 상수도
  Railways = 철도
  Roads = 도로
  Aviation = 항공
  Ports = 항만
  Telecommunications = 통신
  Computing = 전산
  Space = 우주
  Medicine = 의학
  Public health = 보건
  Epidemics = 감염병
  Hospitals = 병원
  Schools = 학교
  Universities = 대학
  Libraries = 도서관
  Museums = 박물관
  Music = 음악
  Theatre = 연극
  Film = 영화
  Literature = 문학
  Football = 축구
  Athletics = 육상
  Sailing = 요트
  Weather = 날씨
  Floods = 홍수
  Earthquakes = 지진
  Forests = 산림
  Wildlife = 야생동물
  Climate = 기후
  Crime = 범죄
  Prisons = 교정
  Civil courts = 민사 재판
  Human rights = 인권
`);

export const agencyNames = pairs(`
  Hangang Wire = 한강통신
  Meridian Press = 메리디안통신
  Northern Dispatch = 북방통신
  Harbour News Service = 항구뉴스
  Tri-Province Agency = 삼도통신
  Lantern Photos = 등불사진
`);

const syllables = (text: string): readonly string[] => text.trim().split(/\s+/);

/** A place name is a head and a tail, in both scripts: `Halmere`, `할메어`. */
export const placeHeads = syllables(
  'Hal=할 Bren=브렌 Cor=코르 Dal=달 Fen=펜 Gar=가르 Kel=켈 Mor=모르 Nor=노르 Tal=탈',
);
export const placeTails = syllables(
  'mere=메어 ford=퍼드 haven=헤이븐 wick=윅 dale=데일 port=포트 bridge=브리지 stead=스테드 mouth=머스 minster=민스터',
);

export const organizationKinds = [
  'Authority',
  'Institute',
  'Federation',
  'Council',
  'Foundation',
  'Association',
  'University',
  'Railway',
] as const;
export const organizationFields = ['Harbour', 'Grain', 'Water', 'Highland', 'Steel'] as const;

export const storyKinds = [
  'inquiry',
  'bridge collapse',
  'merger',
  'election',
  'peace talks',
  'flood',
  'trial',
  'strike',
  'budget crisis',
  'expedition',
] as const;
