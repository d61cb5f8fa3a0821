import type { ComponentChildren } from 'preact';

interface PageHeadProps {
  readonly title: ComponentChildren;
  readonly kicker?: ComponentChildren;
  /** A sentence or two below the heading. */
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The head of a page that is no article: its name and what it is. */
export function PageHead({ title, kicker, lead, children }: PageHeadProps) {
  return (
    <header class="page-head">
      {kicker && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead && <p class="standfirst">{lead}</p>}
      {children}
    </header>
  );
}
