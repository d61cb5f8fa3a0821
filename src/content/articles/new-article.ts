import { yamlValue } from '#content/edits/edits.ts';
import { describeHidden } from '#content/files/decode-text.ts';
import { portabilityProblem } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { joinSpaces } from '#lib/text.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { dayIn, parseMoment } from '#model/time.ts';

/** The values for a new article. */
export interface NewArticle {
  readonly headline: string;
  /** A day or time, in the form of `date` in front matter. Default: today. */
  readonly date?: string;
  readonly topics: readonly string[];
}

/** The path and content of a new article file, or why it cannot be created. */
export type DraftedArticle =
  | { readonly file: ArchiveFile; readonly content: string }
  | { readonly reason: string };

/** Drafts a new article. The file name comes from the headline, the day from `date` or from `now` (UTC) in the zone. */
export function draftArticle(
  { headline, date, topics }: NewArticle,
  zone: string,
  now: string,
): DraftedArticle {
  const title = joinSpaces(headline);
  const hidden = describeHidden([title, ...topics].join(''));
  if (hidden) return { reason: `the headline or a topic contains ${hidden}` };
  const moment = date === undefined ? undefined : parseMoment(joinSpaces(date), zone);
  if (moment && 'reason' in moment) return { reason: `${moment.reason}; ${moment.hint}` };
  const name = shortenName(slug(title));
  if (name === '')
    return { reason: 'the headline contains no letters or digits for a file name; add a word' };
  const nameProblem = portabilityProblem(name);
  if (nameProblem) return { reason: `the file name "${name}" ${nameProblem}` };
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

/** Shortens a name to at most 100 bytes, between words if possible. */
function shortenName(name: string): string {
  let shortened = name;
  while (new TextEncoder().encode(shortened).length > 100) {
    const cut = shortened.lastIndexOf('-');
    shortened = cut > 0 ? shortened.slice(0, cut) : [...shortened].slice(0, -1).join('');
  }
  return shortened;
}
