import type { IsoDay } from '#model/day.ts';
import type { SitePath } from '#model/paths.ts';
import { archivePath, dayPath } from '#model/paths.ts';
import { timeWording } from '#model/wording/time.ts';
import { type Edition, interfaceLang, langOn } from '../edition.ts';

/** A step of the way to a page. */
export interface Crumb {
  readonly name: string;
  readonly path: SitePath;
  readonly lang?: string | undefined;
}

/** The way from the archive to this page. */
export function Breadcrumbs({
  edition,
  crumbs,
}: {
  readonly edition: Edition;
  readonly crumbs: readonly Crumb[];
}) {
  return (
    <nav class="crumbs" aria-label={edition.frame.breadcrumbs} lang={interfaceLang(edition)}>
      <ol>
        {crumbs.map(({ name, path, lang }) => (
          <li key={path}>
            <a href={edition.href(path)} lang={langOn(edition, lang)}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The way to a day (`2024-12-21`), month or year through the archive, as far as it is given. */
export function crumbsTo(edition: Edition, time: IsoDay | string): readonly Crumb[] {
  const [year = '', month, day] = time.split('-');
  const { months, year: yearName, monthAndDay } = timeWording(edition.language);
  const crumbs: Crumb[] = [
    { name: edition.frame.archive, path: archivePath },
    { name: yearName(Number(year)), path: dayPath(year) },
  ];
  if (month) crumbs.push({ name: months[Number(month) - 1] ?? month, path: dayPath(`${year}-${month}`) });
  if (month && day) crumbs.push({ name: monthAndDay(Number(month), Number(day)), path: dayPath(time) });
  return crumbs;
}
