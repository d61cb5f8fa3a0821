import type { PlainData } from '#model/page-data.ts';
import { hrefBelow, searchPath } from '#model/paths.ts';
import { searchHelpWording } from '#model/wording/search-help.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHead } from './parts/PageHead.tsx';

interface SearchHelpLayoutProps {
  readonly context: LayoutContext;
  readonly data: PlainData;
}

/** How to search: what can be written, what it finds, in which order it comes. */
export function SearchHelpLayout({ context }: SearchHelpLayoutProps) {
  const { frame, special, settings } = context;
  const { forms, words, conditions, explained } = searchHelpWording(context.language);
  const address = hrefBelow(settings.base, searchPath);
  return (
    <Document context={context} kind="search-help" crumbs={[{ name: frame.search, path: searchPath }]}>
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
