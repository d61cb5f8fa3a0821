import type { FeedsPageData } from '#model/page-data.ts';
import { opmlPath, type SitePath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { PageHeader } from './parts/frame/PageHeader.tsx';

interface FeedsLayoutProps {
  readonly context: LayoutContext;
  readonly data: FeedsPageData;
}

/** A list of all feeds for readers, with a short explanation. */
export function FeedsLayout({ context, data }: FeedsLayoutProps) {
  const { special, browse, href } = context;
  return (
    <Document context={context} kind="feeds">
      <PageHeader title={special.feeds} lead={special.feedsLead}>
        <p>
          {special.feedsHow} <a href={href(opmlPath)}>{special.opml}</a>.
        </p>
      </PageHeader>
      <section class="ruled">
        <h2>{special.mainFeeds}</h2>
        <ul class="feed-list">
          {data.main.map(({ name, path, format }) => (
            <Feed key={path} context={context} name={`${name} (${format})`} path={path} />
          ))}
        </ul>
      </section>
      {data.groups.map(({ kind, feeds }) => (
        <section key={kind} class="ruled">
          <h2>{browse.kinds[kind]}</h2>
          <ul class="feed-list">
            {feeds.map(({ name, path }) => (
              <Feed key={path} context={context} name={name} path={path} />
            ))}
          </ul>
        </section>
      ))}
    </Document>
  );
}

function Feed({
  context,
  name,
  path,
}: {
  readonly context: LayoutContext;
  readonly name: string;
  readonly path: SitePath;
}) {
  return (
    <li>
      {name} <a href={context.href(path)}>{context.absolute(path)}</a>
    </li>
  );
}
