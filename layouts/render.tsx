import { renderToString } from 'preact-render-to-string';
import type { Head, Html } from '#model/page.ts';
import type { HtmlPage } from '#model/page-data.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { ArchiveLayout } from './ArchiveLayout.tsx';
import { ArticleLayout } from './ArticleLayout.tsx';
import { CorrectionsLayout } from './CorrectionsLayout.tsx';
import { CoverageLayout } from './CoverageLayout.tsx';
import { DayLayout } from './DayLayout.tsx';
import { EntryLayout } from './EntryLayout.tsx';
import { EntryYearLayout } from './EntryYearLayout.tsx';
import { FeedsLayout } from './FeedsLayout.tsx';
import { FrontLayout } from './FrontLayout.tsx';
import { fillFrame } from './frame.tsx';
import { GoneLayout } from './GoneLayout.tsx';
import { IndexLayout } from './IndexLayout.tsx';
import { KakaoLayout } from './KakaoLayout.tsx';
import { type LayoutContext, layoutContext } from './layout-context.ts';
import { MonthLayout } from './MonthLayout.tsx';
import { NotFoundLayout } from './NotFoundLayout.tsx';
import { OnThisDayLayout } from './OnThisDayLayout.tsx';
import { PicturesLayout } from './PicturesLayout.tsx';
import { RedirectLayout } from './RedirectLayout.tsx';
import { SearchHelpLayout } from './SearchHelpLayout.tsx';
import { SearchLayout } from './SearchLayout.tsx';
import { StandalonePageLayout } from './StandalonePageLayout.tsx';
import { YearLayout } from './YearLayout.tsx';

/** What a page needs besides its data. `text` is the rendered text of an article or standalone page. */
export interface PageContext {
  readonly settings: SiteSettings;
  readonly head: Head;
  readonly text?: Html | undefined;
}

/** Renders a whole HTML document. The same page and context always give the same bytes. */
export function renderHtml(page: HtmlPage, { settings, head, text }: PageContext): string {
  const context = layoutContext(settings, head, page.path);
  return `<!doctype html>${fillFrame(renderToString(layOut(page, context, text)), context)}\n`;
}

function layOut(page: HtmlPage, context: LayoutContext, text: Html | undefined) {
  switch (page.layout) {
    case 'article':
      return <ArticleLayout context={context} data={page.data} text={text} />;
    case 'gone':
      return <GoneLayout context={context} data={page.data} />;
    case 'redirect':
      return <RedirectLayout context={context} data={page.data} />;
    case 'day':
      return <DayLayout context={context} data={page.data} />;
    case 'month':
      return <MonthLayout context={context} data={page.data} />;
    case 'year':
      return <YearLayout context={context} data={page.data} />;
    case 'archive':
      return <ArchiveLayout context={context} data={page.data} />;
    case 'index':
      return <IndexLayout context={context} data={page.data} />;
    case 'entry':
      return <EntryLayout context={context} data={page.data} />;
    case 'entry-year':
      return <EntryYearLayout context={context} data={page.data} />;
    case 'front':
      return <FrontLayout context={context} data={page.data} />;
    case 'on-this-day':
      return <OnThisDayLayout context={context} data={page.data} />;
    case 'corrections':
      return <CorrectionsLayout context={context} data={page.data} />;
    case 'pictures':
      return <PicturesLayout context={context} data={page.data} />;
    case 'coverage':
      return <CoverageLayout context={context} data={page.data} />;
    case 'standalone-page':
      return <StandalonePageLayout context={context} data={page.data} text={text} />;
    case 'search':
      return <SearchLayout context={context} data={page.data} />;
    case 'search-help':
      return <SearchHelpLayout context={context} data={page.data} />;
    case 'feeds':
      return <FeedsLayout context={context} data={page.data} />;
    case 'not-found':
      return <NotFoundLayout context={context} data={page.data} />;
    case 'kakao':
      return <KakaoLayout context={context} data={page.data} />;
  }
}
