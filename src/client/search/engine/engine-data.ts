import { type SitePath, searchNamesPath, searchProgramPath, searchVolumesPath } from '#model/paths.ts';
import type { NameGroups, VolumeList } from '#model/search.ts';

/** The data that the search engine needs to start. The page fetches it while the worker starts. */
export interface EngineData {
  /** The URL of the site, with a trailing slash. */
  readonly root: string;
  readonly list: VolumeList;
  readonly names: NameGroups;
  /** Pagefind’s WebAssembly binary. */
  readonly wasm: ArrayBuffer;
}

/** Fetches the engine data in parallel. Throws if a file cannot be loaded. */
export async function fetchEngineData(root: string): Promise<EngineData> {
  const [list, names, wasm] = await Promise.all([
    fetchFile(root, searchVolumesPath).then((response): Promise<VolumeList> => response.json()),
    fetchFile(root, searchNamesPath).then((response): Promise<NameGroups> => response.json()),
    fetchFile(root, searchProgramPath).then((response) => response.arrayBuffer()),
  ]);
  return { root, list, names, wasm };
}

async function fetchFile(root: string, path: SitePath): Promise<Response> {
  const response = await fetch(root + path.slice(1));
  if (!response.ok) throw new Error(`${response.status} for ${path}`);
  return response;
}
