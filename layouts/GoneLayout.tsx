import type { GoneFacts } from '#model/facts.ts';
import { dayPath } from '#model/paths.ts';
import { renderDay } from '#model/wording/time.ts';
import { Document } from './Document.tsx';
import { type Edition, interfaceLang } from './edition.ts';
import { crumbsTo } from './parts/Breadcrumbs.tsx';
import { PageHead } from './parts/PageHead.tsx';

interface GoneLayoutProps {
  readonly edition: Edition;
  readonly facts: GoneFacts;
}

/** The plain notice at the address of a withdrawn article: when and why. Nothing of the article stands here. */
export function GoneLayout({ edition, facts }: GoneLayoutProps) {
  const { special } = edition;
  return (
    <Document edition={edition} kind="gone" crumbs={crumbsTo(edition, facts.day)}>
      <div lang={interfaceLang(edition)}>
        <PageHead title={special.gone} lead={special.goneLead(renderDay(facts.date.day, edition.language))} />
        <p class="reason">
          <span class="label">{special.goneReason}</span> <span lang={facts.language}>{facts.reason}</span>
        </p>
        <p class="onward">
          <a href={edition.href(dayPath(facts.day))}>{special.goneDay}</a>
        </p>
      </div>
    </Document>
  );
}
