import type { LayoutContext } from '#layouts/layout-context.ts';
import type { SitePath } from '#model/paths.ts';

/** The previous or next page and its link text. */
export interface PrevNextLink {
  readonly name: string;
  readonly path: SitePath;
}

interface PrevNextProps {
  readonly context: LayoutContext;
  readonly label: string;
  readonly previous: PrevNextLink | undefined;
  readonly next: PrevNextLink | undefined;
}

/** Links to the previous and next day, month, year or page. */
export function PrevNext({ context, label, previous, next }: PrevNextProps) {
  if (!previous && !next) return null;
  return (
    <nav class="steps" aria-label={label}>
      {previous && (
        <a class="prev" href={context.href(previous.path)} rel="prev">
          {previous.name}
        </a>
      )}
      {next && (
        <a class="next" href={context.href(next.path)} rel="next">
          {next.name}
        </a>
      )}
    </nav>
  );
}
