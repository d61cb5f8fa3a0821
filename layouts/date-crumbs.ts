import { archivePath, dayPath, type SitePath } from '#model/paths.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { frameWording } from '#model/wording/frame.ts';
import { timeWording } from '#model/wording/time.ts';

/** One link of the breadcrumbs. */
export interface Crumb {
  readonly name: string;
  readonly path: SitePath;
  readonly lang?: string | undefined;
}

/** Breadcrumbs to a day (`2024-12-21`), month (`2024-12`) or year (`2024`) in the archive, including its own page. */
export function dateCrumbs(time: string, language: InterfaceLanguage): readonly Crumb[] {
  const [year = '', month, day] = time.split('-');
  const { months, year: yearName, monthAndDay } = timeWording(language);
  const crumbs: Crumb[] = [
    { name: frameWording(language).archive, path: archivePath },
    { name: yearName(Number(year)), path: dayPath(year) },
  ];
  if (month) crumbs.push({ name: months[Number(month) - 1] ?? month, path: dayPath(`${year}-${month}`) });
  if (month && day) crumbs.push({ name: monthAndDay(Number(month), Number(day)), path: dayPath(time) });
  return crumbs;
}
