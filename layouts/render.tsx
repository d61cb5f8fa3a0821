import { renderToString } from 'preact-render-to-string';
import type { HtmlPage } from '#model/facts.ts';
import type { Head, Html } from '#model/page.ts';
import type { Imprint } from '#model/site-settings.ts';
import { ArchiveLayout } from './ArchiveLayout.tsx';
import { ArticleLayout } from './ArticleLayout.tsx';
import { CorrectionsLayout } from './CorrectionsLayout.tsx';
import { CoverageLayout } from './CoverageLayout.tsx';
import { DayLayout } from './DayLayout.tsx';
import { EntryLayout } from './EntryLayout.tsx';
import { EntryYearLayout } from './EntryYearLayout.tsx';
import { type Edition, editionOf } from './edition.ts';
import { FeedsLayout } from './FeedsLayout.tsx';
import { FrontLayout } from './FrontLayout.tsx';
import { fillFrame } from './frame.tsx';
import { GoneLayout } from './GoneLayout.tsx';
import { IndexLayout } from './IndexLayout.tsx';
import { KakaoLayout } from './KakaoLayout.tsx';
import { MonthLayout } from './MonthLayout.tsx';
import { NotFoundLayout } from './NotFoundLayout.tsx';
import { OnThisDayLayout } from './OnThisDayLayout.tsx';
import { PicturesLayout } from './PicturesLayout.tsx';
import { RedirectLayout } from './RedirectLayout.tsx';
import { SearchHelpLayout } from './SearchHelpLayout.tsx';
import { SearchLayout } from './SearchLayout.tsx';
import { HandPageLayout } from './StandalonePageLayout.tsx';
import { YearLayout } from './YearLayout.tsx';

/** What a page needs beside its facts. `text` is that of an article or a hand-written page. */
export interface PageContext {
  readonly imprint: Imprint;
  readonly head: Head;
  readonly text?: Html | undefined;
}

/** A whole HTML document. The same page and context give the same bytes. */
export function renderHtml(page: HtmlPage, { imprint, head, text }: PageContext): string {
  const edition = editionOf(imprint, head, page.path);
  return `<!doctype html>${fillFrame(renderToString(layOut(page, edition, text)), edition)}\n`;
}

function layOut(page: HtmlPage, edition: Edition, text: Html | undefined) {
  switch (page.layout) {
    case 'article':
      return <ArticleLayout edition={edition} facts={page.facts} text={text} />;
    case 'gone':
      return <GoneLayout edition={edition} facts={page.facts} />;
    case 'redirect':
      return <RedirectLayout edition={edition} facts={page.facts} />;
    case 'day':
      return <DayLayout edition={edition} facts={page.facts} />;
    case 'month':
      return <MonthLayout edition={edition} facts={page.facts} />;
    case 'year':
      return <YearLayout edition={edition} facts={page.facts} />;
    case 'archive':
      return <ArchiveLayout edition={edition} facts={page.facts} />;
    case 'index':
      return <IndexLayout edition={edition} facts={page.facts} />;
    case 'entry':
      return <EntryLayout edition={edition} facts={page.facts} />;
    case 'entry-year':
      return <EntryYearLayout edition={edition} facts={page.facts} />;
    case 'front':
      return <FrontLayout edition={edition} facts={page.facts} />;
    case 'on-this-day':
      return <OnThisDayLayout edition={edition} facts={page.facts} />;
    case 'corrections':
      return <CorrectionsLayout edition={edition} facts={page.facts} />;
    case 'pictures':
      return <PicturesLayout edition={edition} facts={page.facts} />;
    case 'coverage':
      return <CoverageLayout edition={edition} facts={page.facts} />;
    case 'hand-page':
      return <HandPageLayout edition={edition} facts={page.facts} text={text} />;
    case 'search':
      return <SearchLayout edition={edition} facts={page.facts} />;
    case 'search-help':
      return <SearchHelpLayout edition={edition} facts={page.facts} />;
    case 'feeds':
      return <FeedsLayout edition={edition} facts={page.facts} />;
    case 'not-found':
      return <NotFoundLayout edition={edition} facts={page.facts} />;
    case 'kakao':
      return <KakaoLayout edition={edition} facts={page.facts} />;
  }
}
