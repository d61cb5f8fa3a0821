import type { PlainFacts } from '#model/facts.ts';
import { hrefBelow, searchPath } from '#model/paths.ts';
import { searchHelpWording } from '#model/wording/search-help.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';

interface SearchHelpLayoutProps {
  readonly edition: Edition;
  readonly facts: PlainFacts;
}

/** How to search: what can be written, what it finds, in which order it comes. */
export function SearchHelpLayout({ edition }: SearchHelpLayoutProps) {
  const { frame, special, imprint } = edition;
  const { forms, words, conditions, explained } = searchHelpWording(edition.language);
  const address = hrefBelow(imprint.base, searchPath);
  return (
    <Document edition={edition} kind="search-help" crumbs={[{ name: frame.search, path: searchPath }]}>
      <PageHead title={special.searchHelp} lead={special.searchHelpLead} />
      <section>
        <h2>{forms}</h2>
        <dl class="record">
          {[...words, ...conditions].map(({ write, finds }) => (
            <div key={write}>
              <dt>
                <a href={`${address}?q=${encodeURIComponent(write)}`}>
                  <code>{write}</code>
                </a>
              </dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div class="explained">
        {explained.map(({ head, text }) => (
          <section key={head}>
            <h2>{head}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Document>
  );
}
