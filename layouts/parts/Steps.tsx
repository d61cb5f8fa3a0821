import type { SitePath } from '#model/paths.ts';
import type { LayoutContext } from '../layout-context.ts';

/** The previous or next page and its link text. */
export interface Step {
  readonly name: string;
  readonly path: SitePath;
}

interface StepsProps {
  readonly context: LayoutContext;
  readonly label: string;
  readonly previous: Step | undefined;
  readonly next: Step | undefined;
}

/** Links to the previous and next day, month, year or page. */
export function Steps({ context, label, previous, next }: StepsProps) {
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
