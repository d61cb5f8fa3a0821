import type { IsoDay } from '#model/day.ts';
import type { SitePath } from '#model/paths.ts';
import { archivePath, dayPath } from '#model/paths.ts';
import { timeWording } from '#model/wording/time.ts';
import { interfaceLang, type LayoutContext, langOn } from '../layout-context.ts';

/** One link of the breadcrumbs. */
export interface Crumb {
  readonly name: string;
  readonly path: SitePath;
  readonly lang?: string | undefined;
}

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
            <a href={context.href(path)} lang={langOn(context, lang)}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Breadcrumbs to a day (`2024-12-21`), month (`2024-12`) or year (`2024`) in the archive. */
export function crumbsTo(context: LayoutContext, time: IsoDay | string): readonly Crumb[] {
  const [year = '', month, day] = time.split('-');
  const { months, year: yearName, monthAndDay } = timeWording(context.language);
  const crumbs: Crumb[] = [
    { name: context.frame.archive, path: archivePath },
    { name: yearName(Number(year)), path: dayPath(year) },
  ];
  if (month) crumbs.push({ name: months[Number(month) - 1] ?? month, path: dayPath(`${year}-${month}`) });
  if (month && day) crumbs.push({ name: monthAndDay(Number(month), Number(day)), path: dayPath(time) });
  return crumbs;
}
