import type { Changes } from '#importers/converting/changes.ts';
import type { ImportedFrontMatter } from '../imported-article.ts';

/** The IPTC publishing status (`usable`, `withheld`, `canceled`) from a word, code or URI. */
export function statusWord(raw: string | undefined): string {
  const word =
    raw
      ?.replace(/^.*[:/]/, '')
      .trim()
      .toLowerCase() || 'usable';
  return word === 'cancelled' ? 'canceled' : word;
}

/** What an agency says about a document that must not be published. */
interface StatusDetails {
  readonly edNote: string | undefined;
  /** The time of the status. */
  readonly at: string | undefined;
  readonly changes: Changes;
}

/** Front matter for a status. Only documents with the status `usable` are published. */
export function statusFrontMatter(
  status: string,
  { edNote, at, changes }: StatusDetails,
): Pick<ImportedFrontMatter, 'draft' | 'gone'> {
  switch (status) {
    case 'usable':
      return {};
    case 'canceled': {
      const reason = edNote ?? 'The agency that supplied this article has withdrawn it.';
      return { gone: { date: { text: at ?? '' }, reason } };
    }
    case 'withheld':
      changes.add('changed', 'status withheld', 'a draft until a version has the status usable');
      return { draft: true };
  }
  changes.add('to check', `status ${status}`, 'unknown status, imported as a draft');
  return { draft: true };
}
