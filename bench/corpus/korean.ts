import type { Mentions } from './cast.ts';
import { between, pick, type Random, zipfPicker } from './random.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const noun = zipfPicker(
  words(`
정부 장관 법원 나라 도시 회사 보고서 계획 법안 시장 정당 모임 문제 투표 대표 국가 사무소 의원 사업 사건 합의 위원회
노동자 선거 정책 가격 예산 은행 결정 학교 도로 교사 병원 거래 조사 판사 조합 대통령 학생 개혁 시장실 회의 주민 변화
비율 세금 지역 신문 공장 다리 항구 부처 강변 역사 계약 방문객 증인 청문회 청원 농민 마을 제안 결과 수치 연설 성명
경고 시위 파업 협상 특사 조약 국경 정상회담 대표단 대사관 제재 휴전 난민 순찰 장군 병사 경찰 변호사 검사 판결 항소
헌장 개정안 동의안 후보 연립 야당 내각 차관 고문 지사 감사 재판소 배심원 영장 기소 벌금 교도소 경제 수출 수입 관세
흑자 적자 대출 부채 채권 지수 투자자 기금 연금 이익 손실 합병 경매 특허 주주 기술자 고객 창고 화물 부두 여객선 공항
활주로 항공기 열차 기관차 승강장 터널 신호 버스 화물차 교차로 자전거 발전소 원자로 송유관 광산 실험실 위성 전산망
방송사 사진 영화 배우 가수 관현악단 연주회 무대 관객 축제 박물관 미술관 전시회 소설 시인 작가 편집자 기자 도서관 기록
지도 동상 기념관 성당 사찰 공원 숲 들판 수확 보리 사과 어부 선수 감독 심판 경기장 우승컵 기록지 결승전 의사 간호사 환자
구급차 증상 방역 백신 치료 약사 아파트 지붕 창문 계단 폭풍 홍수 가뭄 지진 산사태 산불 태풍 소나기 폭설 기온 예보 저수지
운하 하수도 연못 해안 섬 반도 계곡 빙하 화산 광물 세포 유전자 고래 곰 여우 독수리 제비 나비 교수 학자 역사가 경제학자
통역사 교실 강의 교과서 시험 학위 장학금 유치원 운동장 달력 기념일 장례식 행진 국기 왕국 공화국 여권 비자 우편물 영수증
보험 월급 상여금 휴가 면접 은퇴 자원봉사자 기부금 쉼터 횃불 등대 구명정 나침반 망원경 저울
`),
  10,
);
const verb = zipfPicker(
  words(`
발표했다 밝혔다 검토했다 거부했다 승인했다 요구했다 제안했다 연기했다 시작했다 중단했다 지지했다 반대했다 비판했다
환영했다 조사했다 확인했다 논의했다 결정했다 통과시켰다 제출했다 공개했다 설명했다 강조했다 약속했다 경고했다 합의했다
복구했다 건설했다 확대했다 축소했다 지원했다 보호했다 금지했다 허용했다 기소했다 석방했다 구조했다 치료했다 기념했다
`),
  5,
);
const adjective = zipfPicker(
  words(`
새로운 오래된 중요한 작은 커다란 긴급한 공식적인 지역의 국제적인 경제적인 정치적인 사회적인 일시적인 지속적인 안전한
위험한 복잡한 단순한 공정한 투명한 급격한 점진적인 예상된 뜻밖의 평화로운 낡은 깨끗한 어려운 충분한 부족한
`),
  5,
);
const timeWords = words('월요일 화요일 수요일 목요일 금요일 토요일 일요일 지난주 지난달 올해 오전 오후 이날');

const endsInConsonant = (word: string): boolean => (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;
const withTopicParticle = (word: string): string => word + (endsInConsonant(word) ? '은' : '는');
const withObjectParticle = (word: string): string => word + (endsInConsonant(word) ? '을' : '를');

/** Generates one Korean sentence of a report. */
export function koreanSentence(random: Random, mentions: Mentions): string {
  switch (between(random, 0, 4)) {
    case 0:
      return `${withTopicParticle(noun(random))} ${pick(random, timeWords)} ${adjective(random)} ${withObjectParticle(noun(random))} ${verb(random)}.`;
    case 1:
      return `${pick(random, mentions.places).korean}에서는 ${noun(random)} ${between(random, 2, 900)}곳이 ${adjective(random)} ${withObjectParticle(noun(random))} 위해 ${withObjectParticle(noun(random))} ${verb(random)}.`;
    case 2:
      return `“${adjective(random)} ${withObjectParticle(noun(random))} 지켜야 한다”고 ${noun(random)} 관계자는 ${pick(random, timeWords)} ${verb(random)}.`;
    case 3:
      return `${noun(random)} 관련 ${withTopicParticle(noun(random))} 전년보다 ${between(random, 1, 60)}.${between(random, 0, 9)}% 늘었고, ${withTopicParticle(noun(random))} ${withObjectParticle(noun(random))} ${verb(random)}.`;
  }
  return `${adjective(random)} ${noun(random)}에 대해 ${withTopicParticle(noun(random))} ${noun(random)}의 ${withObjectParticle(noun(random))} ${verb(random)}.`;
}

/** Generates a Korean headline. */
export function koreanHeadline(random: Random): string {
  return `${adjective(random)} ${noun(random)}, ${pick(random, timeWords)} ${noun(random)} ${noun(random)} 논의`;
}
