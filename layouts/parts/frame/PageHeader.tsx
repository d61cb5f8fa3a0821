import type { ComponentChildren } from 'preact';

interface PageHeaderProps {
  readonly title: ComponentChildren;
  readonly kicker?: ComponentChildren;
  /** One or two sentences below the heading. */
  readonly lead?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The heading and introduction of a page other than an article. */
export function PageHeader({ title, kicker, lead, children }: PageHeaderProps) {
  return (
    <header class="page-head">
      {kicker && <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {lead && <p class="standfirst">{lead}</p>}
      {children}
    </header>
  );
}
