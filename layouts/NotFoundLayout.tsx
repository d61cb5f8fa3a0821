import type { PlainData } from '#model/page-data.ts';
import { archivePath, frontPath, indexPath, onThisDayPath, searchPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface NotFoundLayoutProps {
  readonly context: LayoutContext;
  readonly data: PlainData;
}

/** The 404 page: a search field and links to other pages. */
export function NotFoundLayout({ context }: NotFoundLayoutProps) {
  const { special, browse, frame, href } = context;
  return (
    <Document context={context} kind="not-found">
      <PageHeader title={special.notFound} lead={special.notFoundLead} />
      <search>
        <form class="search-form" action={href(searchPath)} method="get">
          <p class="field words">
            <label for="q">{special.query}</label>
            <input id="q" name="q" type="search" />
            <button type="submit">{frame.search}</button>
          </p>
        </form>
      </search>
      <section class="ways ruled">
        <h2>{special.notFoundWays}</h2>
        <ul>
          <li>
            <a href={href(archivePath)}>{frame.archive}</a>
          </li>
          <li>
            <a href={href(onThisDayPath)}>{browse.onThisDay}</a>
          </li>
          <li>
            <a href={href(indexPath('topics'))}>{browse.topics}</a>
          </li>
          <li>
            <a href={href(frontPath)}>{frame.frontPage}</a>
          </li>
        </ul>
      </section>
    </Document>
  );
}
