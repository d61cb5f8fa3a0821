import { nearest } from '#lib/nearest.ts';

/** The file most like one that is missing: in the same folder, else with the same name; as a way to mend. */
export function nearestFile(missing: string, files: ReadonlySet<string>): string | undefined {
  const folder = missing.slice(0, missing.lastIndexOf('/') + 1);
  const name = missing.slice(folder.length);
  const beside: string[] = [];
  for (const file of files) {
    if (file.startsWith(folder) && !file.includes('/', folder.length)) beside.push(file.slice(folder.length));
    if (file.endsWith(`/${name}`)) return file;
  }
  const meant = nearest(name, beside);
  return meant === undefined ? undefined : folder + meant;
}
