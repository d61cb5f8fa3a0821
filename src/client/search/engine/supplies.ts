import { type SitePath, searchNamesPath, searchProgramPath, searchVolumesPath } from '#model/paths.ts';
import type { NameGroups, VolumeList } from '#model/search.ts';

/** What the search needs before it can be asked anything: fetched by the page while the worker starts. */
export interface Supplies {
  /** The address of the site, with a slash at its end. */
  readonly root: string;
  readonly list: VolumeList;
  readonly names: NameGroups;
  /** Pagefind’s compiled program. */
  readonly program: ArrayBuffer;
}

/** Fetches the supplies; all at once, since none waits for another. */
export async function fetchSupplies(root: string): Promise<Supplies> {
  const [list, names, program] = await Promise.all([
    fetchFile(root, searchVolumesPath).then((response): Promise<VolumeList> => response.json()),
    fetchFile(root, searchNamesPath).then((response): Promise<NameGroups> => response.json()),
    fetchFile(root, searchProgramPath).then((response) => response.arrayBuffer()),
  ]);
  return { root, list, names, program };
}

async function fetchFile(root: string, path: SitePath): Promise<Response> {
  const response = await fetch(root + path.slice(1));
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}
