import type { Crumb } from '#layouts/date-crumbs.ts';
import { interfaceLang, type LayoutContext, langIfDifferent } from '#layouts/layout-context.ts';

/** The breadcrumb navigation of a page. */
export function Breadcrumbs({
  context,
  crumbs,
}: {
  readonly context: LayoutContext;
  readonly crumbs: readonly Crumb[];
}) {
  return (
    <nav class="crumbs" aria-label={context.frame.breadcrumbs} lang={interfaceLang(context)}>
      <ol>
        {crumbs.map(({ name, path, lang }) => (
          <li key={path}>
            <a href={context.href(path)} lang={langIfDifferent(context, lang)}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
