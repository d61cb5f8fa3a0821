import type { InterfaceLanguage } from '#model/publication.ts';
import { articleWording } from '#model/wording/article.ts';
import { searchWording } from '#model/wording/search.ts';
import { renderDay } from '#model/wording/time.ts';
import { markedParameter } from '../search-marks.ts';
import type { TextSegment } from './engine/excerpt.ts';
import type { Result } from './engine/result.ts';

interface ResultListProps {
  readonly results: readonly Result[];
  readonly language: InterfaceLanguage;
  /** The terms to highlight on the article page. */
  readonly terms: string;
}

/** The list of results. */
export function ResultList({ results, language, terms }: ResultListProps) {
  return (
    <ol id="results" class="results" aria-label={searchWording(language).results}>
      {results.map((result) => (
        <li key={result.address}>
          <ResultView result={result} language={language} terms={terms} />
        </li>
      ))}
    </ol>
  );
}

function ResultView({
  result,
  language,
  terms,
}: Omit<ResultListProps, 'results'> & { readonly result: Result }) {
  const lang = result.language === language ? undefined : result.language;
  return (
    <article class="result">
      <ResultDay result={result} language={language} />
      <div class="result-text">
        <h2 class="headline" lang={lang} dir="auto">
          <a href={resultAddress(result, terms)}>
            <MarkedText segments={result.title} />
          </a>
        </h2>
        <p class="excerpt" lang={lang} dir="auto">
          <MarkedText segments={result.excerpt} />
        </p>
        <Facts result={result} language={language} />
      </div>
      {result.picture && <img class="picture" src={result.picture} alt="" loading="lazy" decoding="async" />}
    </article>
  );
}

function ResultDay({ result, language }: { readonly result: Result; readonly language: InterfaceLanguage }) {
  const { day, circa } = result;
  return (
    <time class="day" dateTime={circa ? day.slice(0, circa === 'year' ? 4 : 7) : day}>
      {renderDay(day, language, circa)}
    </time>
  );
}

function Facts({ result, language }: { readonly result: Result; readonly language: InterfaceLanguage }) {
  const { corrected, retracted, types } = articleWording(language);
  const { section, agency, type } = result;
  if (!section && !agency && !type && !result.corrected) return null;
  return (
    <p class="facts">
      {section && <span>{section}</span>}
      {agency && <span>{agency}</span>}
      {type && <span class="badge">{types[type]}</span>}
      {result.corrected && (
        <span class="badge">{result.corrected === 'retraction' ? retracted : corrected}</span>
      )}
    </p>
  );
}

/** Text with the matches marked. */
export function MarkedText({ segments }: { readonly segments: readonly TextSegment[] }) {
  let at = 0;
  return segments.map(({ text, marked }) => {
    at += text.length;
    return marked ? <mark key={at}>{text}</mark> : text;
  });
}

/** The URL of a result, with the terms to highlight there. */
export function resultAddress({ address }: Result, terms: string): string {
  return terms === '' ? address : `${address}?${markedParameter}=${encodeURIComponent(terms)}`;
}
