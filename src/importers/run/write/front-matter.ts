import { type Changes, excerpt } from '#importers/converting/changes.ts';
import { cleanLine } from '#importers/converting/clean-text.ts';
import type { Resolver } from '#importers/converting/link-resolver.ts';
import type { ImportedArticle, ImportedDate, ImportedPicture } from '#importers/imported-article.ts';
import type { Given } from '#importers/importer.ts';
import { readDate } from '#importers/reading/parse-date.ts';
import type { NameBook } from '#importers/run/plan/imported-names.ts';
import type { PlannedArticle } from '#importers/run/plan/plan-article.ts';
import { type MatterValues, plainValue } from './article-file.ts';
import { canonicalLanguage } from './language.ts';

/** What the front matter of one article is made with. */
export interface MatterWork {
  readonly article: ImportedArticle;
  readonly planned: PlannedArticle;
  readonly given: Given;
  readonly names: NameBook;
  readonly resolver: Resolver;
  readonly changes: Changes;
}

/** The front matter of an article file, from what its source says and what the plan gave it. */
export function frontMatter(work: MatterWork): MatterValues {
  const { article, planned, names } = work;
  const { matter } = article;
  const { date } = planned;
  const list = (values: readonly unknown[] | undefined) => (values && values.length > 0 ? values : undefined);
  const free = (kind: 'people' | 'places' | 'organizations', values: readonly string[] | undefined) =>
    list(
      names.write(
        kind,
        (values ?? []).map((name) => ({ name })),
      ),
    );
  const one = (kind: 'sections' | 'agencies' | 'stories' | 'series', name: string | undefined) =>
    name === undefined ? undefined : names.write(kind, [{ name }])[0];
  return {
    title: planned.title,
    date: date && timed(date.text) ? date.text : undefined,
    circa: date?.circa,
    updated: updatedOf(work),
    summary: text(matter.summary),
    section: one('sections', matter.section?.name),
    topics: list(names.write('topics', matter.topics ?? [])),
    people: free('people', matter.people),
    places: free('places', matter.places),
    organizations: free('organizations', matter.organizations),
    story: one('stories', matter.story),
    series: one('series', matter.series),
    authors: list(names.write('authors', matter.authors ?? [])),
    contributors: list(
      matter.contributors?.map(({ name, role }) => ({ name: cleanLine(name), role: cleanLine(role) })),
    ),
    agency: one('agencies', matter.agency?.name),
    dateline: text(matter.dateline),
    image: matter.image && picture(matter.image, work),
    images: list(matter.images?.flatMap((one) => picture(one, work) ?? [])),
    language: languageOf(work),
    type: matter.type,
    rank: matter.rank,
    corrections: list(correctionsOf(work)),
    aliases: list(planned.aliases),
    source:
      matter.source && /^https?:\/\/[^\s"<>\\]+$/.test(matter.source) && URL.canParse(matter.source)
        ? matter.source
        : undefined,
    print: matter.print && plainValue(matter.print),
    rights: text(matter.rights),
    draft: matter.draft ? true : undefined,
    embargo: matter.embargo && momentOf(matter.embargo, 'embargo', work),
    gone: goneOf(work),
    noindex: matter.noindex ? true : undefined,
    ...keptOf(work),
  };
}

function timed(date: string): boolean {
  return date.length > 10;
}

function text(value: string | undefined): string | undefined {
  const line = cleanLine(value ?? '');
  return line === '' ? undefined : line;
}

function momentOf(date: ImportedDate, part: string, { given, changes }: MatterWork): string | undefined {
  const read = readDate(date, given.zone);
  if ('reason' in read) {
    changes.add('dropped', `${part} “${excerpt(date.text)}”`, read.reason);
    return undefined;
  }
  if (read.changed) changes.add('changed', part, read.changed);
  return read.text;
}

/** Left out where it says the same as the date; one before the date cannot be. */
function updatedOf(work: MatterWork): string | undefined {
  const { article, planned, changes } = work;
  if (!article.matter.updated || !planned.date) return undefined;
  const updated = momentOf(article.matter.updated, 'updated', work);
  if (updated === undefined || updated === planned.date.text) return undefined;
  const before =
    Date.parse(updated) < Date.parse(planned.date.text) || updated.slice(0, 10) < planned.date.day;
  if (before) {
    changes.add('dropped', `updated ${updated}`, 'it lies before the date');
    return undefined;
  }
  return updated === planned.date.day ? undefined : updated;
}

function picture(given: ImportedPicture, { resolver, changes }: MatterWork): object | undefined {
  const resolved = resolver.file(given.src);
  const said = { caption: text(given.caption), credit: text(given.credit) };
  if (resolved.kind === 'missing') {
    const words = [said.caption, said.credit].filter((one) => one !== undefined).join(' ');
    changes.add(
      'dropped',
      `lead picture ${excerpt(given.src, 200)}${words && ` “${excerpt(words)}”`}`,
      resolved.why,
    );
    return undefined;
  }
  const alt = text(given.alt) ?? said.caption;
  if (alt === undefined)
    changes.add(
      'to check',
      `picture ${resolved.path}`,
      'the source does not say what it shows: it is marked as decorative',
    );
  return withoutNothing({
    src: decodeURIComponent(resolved.path),
    alt,
    ...said,
    decorative: alt === undefined ? true : undefined,
  });
}

function withoutNothing(values: MatterValues): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function languageOf({ article, given, changes }: MatterWork): string | undefined {
  const written = article.matter.language;
  if (written === undefined) return undefined;
  const tag = canonicalLanguage(written);
  if (tag === undefined) changes.add('dropped', `language ${excerpt(written)}`, 'it is no language tag');
  return tag === canonicalLanguage(given.language) ? undefined : tag;
}

function correctionsOf(work: MatterWork): object[] {
  return (work.article.matter.corrections ?? []).flatMap(({ date, text: words, kind }) => {
    const at = momentOf(date, 'date of a correction', work);
    return at === undefined ? [] : [{ date: at, text: cleanLine(words), kind }];
  });
}

function goneOf(work: MatterWork): object | undefined {
  const { gone } = work.article.matter;
  const date = gone && momentOf(gone.date, 'date of withdrawal', work);
  return gone && date ? { date, reason: cleanLine(gone.reason) } : undefined;
}

/** What our front matter has no word for; what was inferred, and why. */
function keptOf({ article, planned }: MatterWork): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(article.matter.kept ?? {})) {
    const plain = plainValue(value);
    if (plain !== '' && !(Array.isArray(plain) && plain.length === 0))
      kept[`x-${cleanLine(key).replace(/\s+/g, '-')}`] = plain;
  }
  const inferred = Object.entries(planned.inferred);
  if (inferred.length > 0) kept['x-inferred'] = Object.fromEntries(inferred);
  return kept;
}
