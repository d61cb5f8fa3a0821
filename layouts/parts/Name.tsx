import type { MaybeLink } from '#model/page.ts';
import { type Edition, langOn } from '../edition.ts';

interface NameProps {
  readonly edition: Edition;
  readonly of: MaybeLink;
  readonly class?: string;
}

/** A name, linked when it has a page of its own. */
export function Name({ edition, of, class: className }: NameProps) {
  const lang = langOn(edition, of.lang);
  return of.path ? (
    <a href={edition.href(of.path)} class={className} lang={lang}>
      {of.name}
    </a>
  ) : (
    <span class={className} lang={lang}>
      {of.name}
    </span>
  );
}
