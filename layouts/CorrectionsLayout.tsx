import type { CorrectionsData } from '#model/page-data.ts';
import { correctionsPath, feedPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import type { LayoutContext } from './layout-context.ts';
import { DateAndTime, DateOnly } from './parts/Dates.tsx';
import { PageHeader } from './parts/frame/PageHeader.tsx';
import { TeaserLink } from './parts/lists/Teasers.tsx';

interface CorrectionsLayoutProps {
  readonly context: LayoutContext;
  readonly data: CorrectionsData;
}

/** Corrections, newest first, each with a link to its article. */
export function CorrectionsLayout({ context, data }: CorrectionsLayoutProps) {
  const { special, browse, article } = context;
  return (
    <Document context={context} kind="corrections">
      <PageHeader
        title={special.corrections}
        lead={data.corrections.length > 0 ? special.correctionsLead : special.noCorrections}
      >
        <p class="onward">
          <a href={context.href(feedPath(correctionsPath))} type="application/rss+xml">
            {browse.feedFor(special.corrections)}
          </a>
        </p>
      </PageHeader>
      <ol class="teasers measured">
        {data.corrections.map((correction) => (
          <li key={correction.article.path + correction.text} class={`correction ${correction.kind}`}>
            <p class="label">
              <strong>{article.corrections[correction.kind]}</strong>{' '}
              <DateAndTime context={context} moment={correction.date} />
            </p>
            <p lang={correction.article.language}>{correction.text}</p>
            <p class="onward">
              <TeaserLink context={context} teaser={correction.article} />{' '}
              <span class="label">
                <DateOnly
                  context={context}
                  moment={correction.article.published}
                  circa={correction.article.circa}
                />
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Document>
  );
}
