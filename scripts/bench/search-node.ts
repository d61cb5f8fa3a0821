import { copyFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAddress } from '#client/search/address.ts';
import type { Answer } from '#client/search/answer.ts';
import { type Desk, openDesk } from '#client/search/desk.ts';
import { type Pagefind, startEngine } from '#client/search/engine.ts';
import { questionOf } from '#client/search/question.ts';
import { fetchSupplies } from '#client/search/supplies.ts';
import { searchEnginePath } from '#model/paths.ts';

/** The search of a built site, without a browser: the same program over the same files. */
export interface NodeSearch {
  /** Asks what the address of a search asks, `?q=…`; the last answer, when nothing more comes. */
  readonly ask: (address: string) => Promise<Answer | undefined>;
  /** The files read since the last call, with their sizes in bytes. */
  readonly takeReads: () => readonly FileRead[];
}

/** A file that the search read. */
export interface FileRead {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const root = 'https://site.test/';

/** Opens the search of the site in a folder. Only one can be open in a process. */
export async function openNodeSearch(site: string): Promise<NodeSearch> {
  const reads: FileRead[] = [];
  globalThis.fetch = async (asked) => {
    const path = decodeURIComponent(new URL(String(asked)).pathname);
    const bytes = await readFile(join(site, path)).catch(() => undefined);
    if (!bytes) return new Response('', { status: 404 });
    reads.push({ path, bytes });
    return new Response(new Uint8Array(bytes));
  };
  const pagefind = await importPagefind(join(site, searchEnginePath));
  const desk = openDesk(startEngine(await fetchSupplies(root), pagefind));
  return {
    ask: (address) => lastAnswer(desk, address),
    takeReads: () => reads.splice(0),
  };
}

/** Imports Pagefind's program for the browser; Node takes it for a module by the end of its name. */
async function importPagefind(file: string): Promise<Pagefind> {
  const copy = join(await mkdtemp(join(tmpdir(), 'backfile-pagefind-')), 'pagefind.mjs');
  await copyFile(file, copy);
  return import(pathToFileURL(copy).href);
}

async function lastAnswer(desk: Desk, address: string): Promise<Answer | undefined> {
  const question = questionOf(parseAddress(address));
  if (!question) return undefined;
  let last: Answer | undefined;
  for await (const answer of desk.answer(question, () => true)) last = answer;
  return last;
}
