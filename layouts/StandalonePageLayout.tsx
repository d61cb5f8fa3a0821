import type { HandPageFacts } from '#model/facts.ts';
import type { Html } from '#model/page.ts';
import { Document } from './Document.tsx';
import type { Edition } from './edition.ts';
import { PageHead } from './parts/PageHead.tsx';
import { Prose } from './parts/Prose.tsx';

interface HandPageLayoutProps {
  readonly edition: Edition;
  readonly facts: HandPageFacts;
  readonly text: Html | undefined;
}

/** A hand-written page: its title and its text. */
export function HandPageLayout({ edition, facts, text }: HandPageLayoutProps) {
  return (
    <Document edition={edition} kind="hand-page">
      <PageHead title={facts.title} />
      <Prose text={text} />
    </Document>
  );
}
