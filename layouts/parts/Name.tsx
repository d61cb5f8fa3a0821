import type { MaybeLink } from '#model/page.ts';
import { type LayoutContext, langIfDifferent } from '../layout-context.ts';

interface NameProps {
  readonly context: LayoutContext;
  readonly link: MaybeLink;
}

/** A name, linked if it has a page. */
export function Name({ context, link }: NameProps) {
  const lang = langIfDifferent(context, link.lang);
  return link.path ? (
    <a href={context.href(link.path)} lang={lang}>
      {link.name}
    </a>
  ) : (
    <span lang={lang}>{link.name}</span>
  );
}
