import type { Changes } from '#importers/converting/changes.ts';
import type { ImportedMatter } from '../imported-article.ts';

/** The publishing status of the IPTC: `usable`, `withheld`, `canceled`, from a word, code or address. */
export function statusWord(written: string | undefined): string {
  const word =
    written
      ?.replace(/^.*[:/]/, '')
      .trim()
      .toLowerCase() || 'usable';
  return word === 'cancelled' ? 'canceled' : word;
}

/** What an agency says of a document that is not to be used, or no more. */
interface Said {
  readonly edNote: string | undefined;
  /** When it said so. */
  readonly at: string | undefined;
  readonly changes: Changes;
}

/** What a status means for the article: only what is usable is published. */
export function statusMatter(
  status: string,
  { edNote, at, changes }: Said,
): Pick<ImportedMatter, 'draft' | 'gone'> {
  switch (status) {
    case 'usable':
      return {};
    case 'canceled': {
      const reason = edNote ?? 'The agency that supplied this article has withdrawn it.';
      return { gone: { date: { text: at ?? '' }, reason } };
    }
    case 'withheld':
      changes.add(
        'changed',
        'status withheld',
        'until a version says usable it is a draft, and not published',
      );
      return { draft: true };
  }
  changes.add('to check', `status ${status}`, 'there is no such status: it is a draft, and not published');
  return { draft: true };
}
