import type { SearchFacts } from '#model/facts.ts';
import { archivePath, indexPath, searchHelpPath, searchPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';

interface SearchLayoutProps {
  readonly edition: Edition;
  readonly facts: SearchFacts;
}

/** The search page: a form that works by its address, a list for results, and a way on without a script. */
export function SearchLayout({ edition, facts }: SearchLayoutProps) {
  const { special, browse, frame, href } = edition;
  return (
    <Document edition={edition} kind="search" search>
      <PageHead title={special.search} />
      <SearchForm edition={edition} facts={facts} />
      <noscript>
        <p class="notice">
          {special.searchNeedsScript} <a href={href(archivePath)}>{frame.archive}</a>,{' '}
          <a href={href(indexPath('topics'))}>{browse.topics}</a>.
        </p>
      </noscript>
      <p id="status" role="status" />
      <ol id="results" class="teasers" aria-label={special.results} />
      <p class="onward">
        <a href={href(searchHelpPath)}>{special.searchHelp}</a>
      </p>
    </Document>
  );
}

function SearchForm({ edition, facts }: SearchLayoutProps) {
  const { special, frame } = edition;
  const orders = ['newest', 'oldest', 'relevance'] as const;
  return (
    <search>
      <form class="search-form" action={edition.href(searchPath)} method="get">
        <p class="field words">
          <label for="q">{special.searchFor}</label>
          <input id="q" name="q" type="search" autocomplete="off" spellcheck={false} />
          <button type="submit">{frame.search}</button>
        </p>
        <p class="field">
          <label for="from">{special.from}</label>
          <input id="from" name="from" type="date" min={facts.first} max={facts.last} />
        </p>
        <p class="field">
          <label for="to">{special.to}</label>
          <input id="to" name="to" type="date" min={facts.first} max={facts.last} />
        </p>
        <p class="field">
          <label for="sort">{special.order}</label>
          <select id="sort" name="sort">
            {orders.map((order) => (
              <option key={order} value={order}>
                {special.orders[order]}
              </option>
            ))}
          </select>
        </p>
      </form>
    </search>
  );
}
