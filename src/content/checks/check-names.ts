import { nearest } from '#lib/nearest.ts';
import { foldText } from '#lib/text.ts';
import type { Article } from '#model/article.ts';
import { error, type Problem, top, warning } from '#model/problem.ts';
import type { KnownEntry, Publication } from '#model/publication.ts';
import { positionOf } from '../archive-parts.ts';

/** Checks the section of an article, and warns about an agency that the text names but the front matter does not. */
export function checkNames(article: Article, publication: Publication): Problem[] {
  return [...checkSection(article, publication), ...checkAgency(article, publication)];
}

function checkSection(article: Article, { entries }: Publication): Problem[] {
  const { file, section } = article;
  if (section === undefined || entriesByName(entries.sections).has(foldText(section))) return [];
  const suggestion = nearest(section, entries.sections.keys());
  const hint = suggestion
    ? `did you mean ${suggestion}?`
    : 'add it under sections: in publication.yaml, or use a key from there';
  return [error(file, positionOf(article, 'section'), `there is no section ${section}`, hint)];
}

/** Warns if the text ends with the name of a known agency but the front matter has no `agency`. */
function checkAgency({ file, agency, text }: Article, { entries }: Publication): Problem[] {
  if (agency !== undefined || text.closingTag === undefined) return [];
  const cached = entriesByName(entries.agencies).get(foldText(text.closingTag));
  if (!cached) return [];
  const message = `the text ends with (${text.closingTag}), but agency is not set`;
  return [warning(file, top, message, `add agency: ${cached.key}`)];
}

const cache = new WeakMap<ReadonlyMap<string, KnownEntry>, Map<string, KnownEntry>>();

/** Entries by their case-folded keys, names and aliases. */
function entriesByName(entries: ReadonlyMap<string, KnownEntry>): Map<string, KnownEntry> {
  const cached = cache.get(entries);
  if (cached) return cached;
  const byName = new Map<string, KnownEntry>();
  for (const entry of entries.values()) {
    for (const name of [entry.key, ...Object.values(entry.names), ...entry.aliases])
      byName.set(foldText(name), entry);
  }
  cache.set(entries, byName);
  return byName;
}
