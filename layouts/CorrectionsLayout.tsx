import type { CorrectionsFacts } from '#model/facts.ts';
import { correctionsPath, feedPath } from '#model/paths.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';
import { TeaserLink } from './parts/Teasers.tsx';
import { DayOf, When } from './parts/When.tsx';

interface CorrectionsLayoutProps {
  readonly edition: Edition;
  readonly facts: CorrectionsFacts;
}

/** What was put right, newest first, each with its article. */
export function CorrectionsLayout({ edition, facts }: CorrectionsLayoutProps) {
  const { special, browse, article } = edition;
  return (
    <Document edition={edition} kind="corrections">
      <PageHead
        title={special.corrections}
        lead={facts.corrections.length > 0 ? special.correctionsLead : special.noCorrections}
      >
        <p class="onward">
          <a href={edition.href(feedPath(correctionsPath))} type="application/rss+xml">
            {browse.feedOf(special.corrections)}
          </a>
        </p>
      </PageHead>
      <ol class="teasers measured">
        {facts.corrections.map((correction) => (
          <li key={correction.article.path + correction.text} class={`correction ${correction.kind}`}>
            <p class="label">
              <strong>{article.corrections[correction.kind]}</strong>{' '}
              <When edition={edition} moment={correction.date} />
            </p>
            <p lang={correction.article.language}>{correction.text}</p>
            <p class="onward">
              <TeaserLink edition={edition} teaser={correction.article} />{' '}
              <span class="label">
                <DayOf
                  edition={edition}
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
