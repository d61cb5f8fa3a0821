import type { PlainFacts } from '#model/facts.ts';
import { searchPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';

interface SearchHelpLayoutProps {
  readonly edition: Edition;
  readonly facts: PlainFacts;
}

/** How to search: what can be written, and what it finds. */
export function SearchHelpLayout({ edition }: SearchHelpLayoutProps) {
  const { special, frame } = edition;
  return (
    <Document edition={edition} kind="search-help" crumbs={[{ name: frame.search, path: searchPath }]}>
      <PageHead title={special.searchHelp} lead={special.searchHelpLead} />
      <dl class="record">
        {special.searchHelpWords.map(({ write, finds }) => (
          <div key={write}>
            <dt>
              <code>{write}</code>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </Document>
  );
}
