import type { PlainData } from '#model/page-data.ts';
import { hrefBelow, searchPath } from '#model/paths.ts';
import { searchHelpWording } from '#model/wording/search-help.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface SearchHelpLayoutProps {
  readonly context: LayoutContext;
  readonly data: PlainData;
}

/** Search help: the query syntax with examples, and how results are ordered. */
export function SearchHelpLayout({ context }: SearchHelpLayoutProps) {
  const { frame, special, settings } = context;
  const { forms, words, filters, explained } = searchHelpWording(context.language);
  const address = hrefBelow(settings.base, searchPath);
  return (
    <Document context={context} kind="search-help" crumbs={[{ name: frame.search, path: searchPath }]}>
      <PageHeader title={special.searchHelp} lead={special.searchHelpLead} />
      <section>
        <h2>{forms}</h2>
        <dl class="record">
          {[...words, ...filters].map(({ type, finds }) => (
            <div key={type}>
              <dt>
                <a href={`${address}?q=${encodeURIComponent(type)}`}>
                  <code>{type}</code>
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
