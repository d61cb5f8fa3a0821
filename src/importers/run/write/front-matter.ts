import { type Changes, excerpt } from '#importers/converting/changes.ts';
import { cleanLine } from '#importers/converting/clean-text.ts';
import type { LinkResolver } from '#importers/converting/link-resolver.ts';
import type { ImportedArticle, ImportedDate, ImportedPicture } from '#importers/imported-article.ts';
import type { ImportOptions } from '#importers/importer.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import type { ImportedNames } from '#importers/run/plan/imported-names.ts';
import type { PlannedArticle } from '#importers/run/plan/plan-article.ts';
import { type FrontMatterValues, plainValue } from './article-file.ts';

/** What the front matter of one article is built from. */
export interface FrontMatterContext {
  readonly article: ImportedArticle;
  readonly planned: PlannedArticle;
  readonly options: ImportOptions;
  readonly names: ImportedNames;
  readonly resolver: LinkResolver;
  readonly changes: Changes;
}

/** Builds the front matter of an article file from its source and its plan. */
export function buildFrontMatter(context: FrontMatterContext): FrontMatterValues {
  const { article, planned, names } = context;
  const { frontMatter } = article;
  const { date } = planned;
  const list = (values: readonly unknown[] | undefined) => (values && values.length > 0 ? values : undefined);
  const freeText = (kind: 'people' | 'places' | 'organizations', values: readonly string[] | undefined) =>
    list(
      names.resolve(
        kind,
        (values ?? []).map((name) => ({ name })),
      ),
    );
  const single = (kind: 'sections' | 'agencies' | 'stories' | 'series', name: string | undefined) =>
    name === undefined ? undefined : names.resolve(kind, [{ name }])[0];
  return {
    title: planned.title,
    date: date && hasTime(date.text) ? date.text : undefined,
    circa: date?.circa,
    updated: updatedTime(context),
    summary: singleLine(frontMatter.summary),
    section: single('sections', frontMatter.section?.name),
    topics: list(names.resolve('topics', frontMatter.topics ?? [])),
    people: freeText('people', frontMatter.people),
    places: freeText('places', frontMatter.places),
    organizations: freeText('organizations', frontMatter.organizations),
    story: single('stories', frontMatter.story),
    series: single('series', frontMatter.series),
    authors: list(names.resolve('authors', frontMatter.authors ?? [])),
    contributors: list(
      frontMatter.contributors?.map(({ name, role }) => ({ name: cleanLine(name), role: cleanLine(role) })),
    ),
    agency: single('agencies', frontMatter.agency?.name),
    dateline: singleLine(frontMatter.dateline),
    image: frontMatter.image && buildPicture(frontMatter.image, context),
    images: list(frontMatter.images?.flatMap((image) => buildPicture(image, context) ?? [])),
    language: languageTag(context),
    type: frontMatter.type,
    rank: frontMatter.rank,
    corrections: list(buildCorrections(context)),
    aliases: list(planned.aliases),
    source:
      frontMatter.source &&
      /^https?:\/\/[^\s"<>\\]+$/.test(frontMatter.source) &&
      URL.canParse(frontMatter.source)
        ? frontMatter.source
        : undefined,
    print: frontMatter.print && plainValue(frontMatter.print),
    rights: singleLine(frontMatter.rights),
    draft: frontMatter.draft ? true : undefined,
    embargo: frontMatter.embargo && resolveTime(frontMatter.embargo, 'embargo', context),
    gone: buildGone(context),
    noindex: frontMatter.noindex ? true : undefined,
    ...extraKeys(context),
  };
}

function hasTime(date: string): boolean {
  return date.length > 10;
}

/** One line of text, or undefined if it is blank. */
function singleLine(value: string | undefined): string | undefined {
  const line = cleanLine(value ?? '');
  return line === '' ? undefined : line;
}

function resolveTime(
  date: ImportedDate,
  part: string,
  { options, changes }: FrontMatterContext,
): string | undefined {
  const parsed = parseDate(date, options.zone);
  if ('reason' in parsed) {
    changes.add('dropped', `${part} “${excerpt(date.text)}”`, parsed.reason);
    return undefined;
  }
  if (parsed.change) changes.add('changed', part, parsed.change);
  return parsed.text;
}

/** The time of the last update, unless it equals the date or is earlier. */
function updatedTime(context: FrontMatterContext): string | undefined {
  const { article, planned, changes } = context;
  if (!article.frontMatter.updated || !planned.date) return undefined;
  const updated = resolveTime(article.frontMatter.updated, 'updated', context);
  if (updated === undefined || updated === planned.date.text) return undefined;
  const isBeforeDate =
    Date.parse(updated) < Date.parse(planned.date.text) || updated.slice(0, 10) < planned.date.day;
  if (isBeforeDate) {
    changes.add('dropped', `updated ${updated}`, 'it is earlier than the date');
    return undefined;
  }
  return updated === planned.date.day ? undefined : updated;
}

function buildPicture(
  picture: ImportedPicture,
  { resolver, changes }: FrontMatterContext,
): object | undefined {
  const resolved = resolver.file(picture.src);
  const labels = { caption: singleLine(picture.caption), credit: singleLine(picture.credit) };
  if (resolved.kind === 'missing') {
    const words = [labels.caption, labels.credit].filter((label) => label !== undefined).join(' ');
    changes.add(
      'dropped',
      `lead image ${excerpt(picture.src, 200)}${words && ` “${excerpt(words)}”`}`,
      resolved.reason,
    );
    return undefined;
  }
  const alt = singleLine(picture.alt) ?? labels.caption;
  if (alt === undefined)
    changes.add(
      'to check',
      `image ${resolved.path}`,
      'the source has no alternative text, so the image is marked as decorative',
    );
  return omitUndefined({
    src: decodeURIComponent(resolved.path),
    alt,
    ...labels,
    decorative: alt === undefined ? true : undefined,
  });
}

function omitUndefined(values: FrontMatterValues): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The language of an article, if it differs from the publication’s. */
function languageTag({ article, options, changes }: FrontMatterContext): string | undefined {
  const raw = article.frontMatter.language;
  if (raw === undefined) return undefined;
  const tag = canonicalLanguage(raw);
  if (tag === undefined) changes.add('dropped', `language ${excerpt(raw)}`, 'it is not a valid language tag');
  return tag === canonicalLanguage(options.language) ? undefined : tag;
}

/** A BCP 47 tag in its canonical form (`en_us` → `en-US`), or undefined if it is not valid. */
function canonicalLanguage(raw: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(raw.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function buildCorrections(context: FrontMatterContext): object[] {
  return (context.article.frontMatter.corrections ?? []).flatMap(({ date, text: words, kind }) => {
    const at = resolveTime(date, 'correction date', context);
    return at === undefined ? [] : [{ date: at, text: cleanLine(words), kind }];
  });
}

function buildGone(context: FrontMatterContext): object | undefined {
  const { gone } = context.article.frontMatter;
  const date = gone && resolveTime(gone.date, 'withdrawal date', context);
  return gone && date ? { date, reason: cleanLine(gone.reason) } : undefined;
}

/** Keys that begin with `x-`: values for which the schema has no key, and explanations of inferred values. */
function extraKeys({ article, planned }: FrontMatterContext): Record<string, unknown> {
  const extra: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(article.frontMatter.extra ?? {})) {
    const plain = plainValue(value);
    if (plain !== '' && !(Array.isArray(plain) && plain.length === 0))
      extra[`x-${cleanLine(key).replace(/\s+/g, '-')}`] = plain;
  }
  const inferred = Object.entries(planned.inferred);
  if (inferred.length > 0) extra['x-inferred'] = Object.fromEntries(inferred);
  return extra;
}
