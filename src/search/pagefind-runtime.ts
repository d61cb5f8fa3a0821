import { transform } from 'esbuild';
import { searchEnginePath, searchProgramPath } from '#model/paths.ts';
import type { VolumeList } from '#model/search.ts';
import type { SearchFile } from './index-volume.ts';
import { openIndex, takeFiles } from './pagefind-index.ts';

/** Pagefind's script and WebAssembly for the browser, shared by all volumes. */
export interface PagefindRuntime extends Pick<VolumeList, 'version' | 'includeCharacters'> {
  readonly files: readonly SearchFile[];
}

/** Gets Pagefind's browser files, with the stemmer of a language. */
export async function readPagefindRuntime(language: string): Promise<PagefindRuntime> {
  const index = await openIndex({ forceLanguage: language });
  await index.addCustomRecord({ url: '/', content: 'a', language });
  const pagefindFiles = await takeFiles(index);
  const entry = pagefindFiles.find(({ path }) => path === 'pagefind-entry.json');
  const { version, include_characters } = JSON.parse(new TextDecoder().decode(entry?.content));
  const contentOf = (name: string): Uint8Array => {
    const file = pagefindFiles.find(({ path }) => path === name);
    if (!file) throw new Error(`Pagefind wrote no ${name}`);
    return file.content;
  };
  const files = [
    { path: searchEnginePath, content: await minify(contentOf('pagefind.js')) },
    { path: searchProgramPath, content: contentOf(`wasm.${language}.pagefind`) },
  ];
  return { files, version, includeCharacters: include_characters };
}

/** Minifies a script. */
async function minify(script: Uint8Array): Promise<Uint8Array> {
  const { code } = await transform(script, { minify: true, format: 'esm', charset: 'utf8' });
  return new TextEncoder().encode(code);
}
