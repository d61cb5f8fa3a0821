import type { FeedsPageFacts } from '#model/facts.ts';
import { opmlPath, type SitePath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';

interface FeedsLayoutProps {
  readonly edition: Edition;
  readonly facts: FeedsPageFacts;
}

/** The feeds, for people: what a feed is, and the address of each. */
export function FeedsLayout({ edition, facts }: FeedsLayoutProps) {
  const { special, browse, href } = edition;
  return (
    <Document edition={edition} kind="feeds">
      <PageHead title={special.feeds} lead={special.feedsLead}>
        <p>
          {special.feedsHow} <a href={href(opmlPath)}>{special.opml}</a>.
        </p>
      </PageHead>
      <section class="ruled">
        <h2>{special.mainFeeds}</h2>
        <ul class="feed-list">
          {facts.main.map(({ name, path, format }) => (
            <Feed key={path} edition={edition} name={`${name} (${format})`} path={path} />
          ))}
        </ul>
      </section>
      {facts.groups.map(({ kind, feeds }) => (
        <section key={kind} class="ruled">
          <h2>{browse.kinds[kind]}</h2>
          <ul class="feed-list">
            {feeds.map(({ name, path }) => (
              <Feed key={path} edition={edition} name={name} path={path} />
            ))}
          </ul>
        </section>
      ))}
    </Document>
  );
}

function Feed({
  edition,
  name,
  path,
}: {
  readonly edition: Edition;
  readonly name: string;
  readonly path: SitePath;
}) {
  return (
    <li>
      {name} <a href={edition.href(path)}>{edition.absolute(path)}</a>
    </li>
  );
}
