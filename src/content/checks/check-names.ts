import { nearest } from '#lib/nearest.ts';
import { foldText } from '#lib/text.ts';
import type { Article } from '#model/article.ts';
import { error, type Problem, top, warning } from '#model/problem.ts';
import type { KnownEntry, Publication } from '#model/publication.ts';
import { placeIn } from '../archive-parts.ts';

/** Names of an article that `publication.yaml` must know, or knows and the article leaves out. */
export function checkNames(article: Article, publication: Publication): Problem[] {
  return [...checkSection(article, publication), ...checkAgency(article, publication)];
}

function checkSection(article: Article, { entries }: Publication): Problem[] {
  const { file, section } = article;
  if (section === undefined || meanings(entries.sections).has(foldText(section))) return [];
  const meant = nearest(section, entries.sections.keys());
  const hint = meant
    ? `did you mean ${meant}?`
    : 'add it under sections: in publication.yaml, or write a key that stands there';
  return [error(file, placeIn(article, 'section'), `there is no section ${section}`, hint)];
}

/** Copy that ends with an agency’s tag and names no agency. */
function checkAgency({ file, agency, text }: Article, { entries }: Publication): Problem[] {
  if (agency !== undefined || text.closingTag === undefined) return [];
  const known = meanings(entries.agencies).get(foldText(text.closingTag));
  if (!known) return [];
  const message = `the text ends with (${text.closingTag}), but no agency is named`;
  return [warning(file, top, message, `write agency: ${known.key}`)];
}

const kept = new WeakMap<ReadonlyMap<string, KnownEntry>, Map<string, KnownEntry>>();

/** Every key, name and alias of entries, folded, with the entry it means. */
function meanings(entries: ReadonlyMap<string, KnownEntry>): Map<string, KnownEntry> {
  const known = kept.get(entries);
  if (known) return known;
  const made = new Map<string, KnownEntry>();
  for (const entry of entries.values()) {
    for (const name of [entry.key, ...Object.values(entry.names), ...entry.aliases])
      made.set(foldText(name), entry);
  }
  kept.set(entries, made);
  return made;
}
