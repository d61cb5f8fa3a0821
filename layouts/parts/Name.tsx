import type { MaybeLink } from '#model/page.ts';
import { type LayoutContext, langOn } from '../layout-context.ts';

interface NameProps {
  readonly context: LayoutContext;
  readonly of: MaybeLink;
  readonly class?: string;
}

/** A name, linked if it has a page. */
export function Name({ context, of, class: className }: NameProps) {
  const lang = langOn(context, of.lang);
  return of.path ? (
    <a href={context.href(of.path)} class={className} lang={lang}>
      {of.name}
    </a>
  ) : (
    <span class={className} lang={lang}>
      {of.name}
    </span>
  );
}
