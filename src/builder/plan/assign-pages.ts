import type { Part } from '#builder/context/build-options.ts';
import { fingerprint } from '#lib/fingerprint.ts';

/** Assigns volumes to parts so that the parts hold about the same number of articles; returns part numbers by volume. */
export function assignVolumes(
  volumes: readonly { readonly name: string; readonly articles: readonly unknown[] }[],
  of: number,
): Map<string, number> {
  const loads = Array.from({ length: of }, () => 0);
  const assigned = new Map<string, number>();
  const largestFirst = [...volumes].sort(
    (a, b) => b.articles.length - a.articles.length || (a.name < b.name ? -1 : 1),
  );
  for (const { name, articles } of largestFirst) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + articles.length;
    assigned.set(name, least + 1);
  }
  return assigned;
}

/**
 * Returns a function that tells whether a page belongs to a part. Articles belong to the part that indexes their volume; all
 * other pages are distributed by their address.
 */
export function pagesOfPart(
  volumes: readonly { readonly name: string; readonly articles: readonly { readonly path: string }[] }[],
  part: Part,
): (path: string) => boolean {
  const assigned = assignVolumes(volumes, part.of);
  const ofArticle = new Map(
    volumes.flatMap(({ name, articles }) => articles.map(({ path }) => [path, assigned.get(name)] as const)),
  );
  return (path) =>
    (ofArticle.get(path) ?? (Number.parseInt(fingerprint(path).slice(0, 8), 16) % part.of) + 1) ===
    part.number;
}
