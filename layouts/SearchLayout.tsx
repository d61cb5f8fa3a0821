import type { SearchData } from '#model/page-data.ts';
import {
  archivePath,
  indexPath,
  searchHelpPath,
  searchNamesPath,
  searchPath,
  searchProgramPath,
  searchVolumesPath,
} from '#model/paths.ts';
import { searchWording } from '#model/wording/search.ts';
import { specialPagesWording } from '#model/wording/special-pages.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface SearchLayoutProps {
  readonly context: LayoutContext;
  readonly data: SearchData;
}

/** Files that the search script fetches first, preloaded while the script loads. */
const preloadedFiles = [searchVolumesPath, searchNamesPath, searchProgramPath];

/** The search page: a form that the search script enhances, with links for readers without JavaScript. */
export function SearchLayout({ context }: SearchLayoutProps) {
  const { special, browse, frame, href, settings, language } = context;
  const words = searchWording(language);
  const titles = JSON.stringify(
    Object.fromEntries(settings.languages.map((other) => [other, specialPagesWording(other).search])),
  );
  return (
    <Document
      context={context}
      kind="search"
      search
      headElements={preloadedFiles.map((path) => (
        <link key={path} rel="preload" as="fetch" crossorigin="anonymous" href={href(path)} />
      ))}
    >
      <PageHeader title={special.search} />
      <div id="search" data-titles={titles}>
        <search>
          <form class="search-form" action={href(searchPath)} method="get">
            <p class="field words">
              <label for="q">{words.query}</label>
              <input id="q" name="q" type="search" autocomplete="off" spellcheck={false} />
              <button type="submit">{words.search}</button>
            </p>
          </form>
        </search>
        <ol id="results" class="results" aria-label={words.results} />
      </div>
      <noscript>
        <p class="notice">
          {special.searchNeedsScript} <a href={href(archivePath)}>{frame.archive}</a>,{' '}
          <a href={href(indexPath('topics'))}>{browse.topics}</a>.
        </p>
      </noscript>
      <p class="onward">
        <a href={href(searchHelpPath)}>{special.searchHelp}</a>
      </p>
    </Document>
  );
}
