import { yamlValue } from '#content/edits/edits.ts';
import { nameHidden } from '#content/files/decode-text.ts';
import { unportable } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { joinSpaces } from '#lib/text.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { dayIn, parseMoment } from '#model/time.ts';

/** What a new article begins with. */
export interface NewArticle {
  readonly headline: string;
  /** A day or a time, as `date` in front matter; today when there is none. */
  readonly date?: string;
  readonly topics: readonly string[];
}

/** The file of a new article and what stands in it, or why there can be none. */
export type DraftedArticle =
  | { readonly file: ArchiveFile; readonly content: string }
  | { readonly reason: string };

/** Drafts a new article: its day from the date or the clock (UTC) in the zone, its name from the headline. */
export function draftArticle(
  { headline, date, topics }: NewArticle,
  zone: string,
  now: string,
): DraftedArticle {
  const title = joinSpaces(headline);
  const hidden = nameHidden([title, ...topics].join(''));
  if (hidden) return { reason: `the headline or a topic holds ${hidden}` };
  const moment = date === undefined ? undefined : parseMoment(joinSpaces(date), zone);
  if (moment && 'reason' in moment) return { reason: `${moment.reason}; ${moment.hint}` };
  const name = shortened(slug(title));
  if (name === '') return { reason: 'the headline leaves no letters or digits for a file name' };
  const clash = unportable(name);
  if (clash) return { reason: `the file name "${name}" ${clash}` };
  const day = moment?.day ?? dayIn(now, zone);
  const file = `${day.replaceAll('-', '/')}-${name}.md` as ArchiveFile;
  const lines = [
    `title: ${yamlValue(title, 'block')}`,
    ...(moment?.timed ? [`date: ${joinSpaces(date ?? '')}`] : []),
    ...(topics.length > 0
      ? [`topics: [${topics.map((topic) => yamlValue(joinSpaces(topic), 'flow')).join(', ')}]`]
      : []),
    'draft: true',
  ];
  return { file, content: `---\n${lines.join('\n')}\n---\n\n` };
}

/** A name of at most 100 bytes, cut between words where it can be. */
function shortened(name: string): string {
  let short = name;
  while (new TextEncoder().encode(short).length > 100) {
    const cut = short.lastIndexOf('-');
    short = cut > 0 ? short.slice(0, cut) : [...short].slice(0, -1).join('');
  }
  return short;
}
