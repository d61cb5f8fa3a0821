import { cleanLine } from '#importers/converting/clean-text.ts';
import type { Change, ImportedArticle } from '#importers/imported-article.ts';
import type { ImportOptions, RejectedItem, SkippedItem } from '#importers/importer.ts';
import { type InvalidDate, type ParsedDate, parseDate } from '#importers/reading/parse-date.ts';
import { foldText } from '#lib/text.ts';
import { type ArchiveFile, parseArticleFile } from '#model/paths.ts';
import { ArticleFileNames, nameFor, titleOf } from './article-names.ts';
import type { ImportedNames } from './imported-names.ts';

/** Why an item without a date is rejected. */
const noDate = 'the source has no date';

/** An article with its file in the archive, before its text is converted. */
export interface PlannedArticle {
  readonly kind: 'article' | 'page';
  /** Identifies the article in the source; unique. */
  readonly origin: string;
  readonly file: ArchiveFile;
  readonly title: string;
  readonly date?: ParsedDate;
  /** False for drafts and articles to be published later: published articles do not link to them. */
  readonly isPublic: boolean;
  readonly aliases: readonly string[];
  readonly changes: readonly Change[];
  /** Keys that the source does not state (`date`, `title`), each with an explanation of where its value comes from. */
  readonly inferred: Readonly<Record<string, string>>;
}

/** What the archive contains before the import, and its rules. */
export interface ExistingArchive {
  readonly files: readonly string[];
  /** Paths and aliases of other articles. */
  readonly addresses: readonly string[];
  /** The files that earlier runs assigned, by origin. */
  readonly previousFiles: ReadonlyMap<string, ArchiveFile>;
  /** The path under which the publication is served: `/archive`, or empty. */
  readonly prefix: string;
  /** The current time, an instant in UTC. */
  readonly now: string;
  /** Fixed paths of the site, whatever its articles are. */
  readonly reservedAddresses: readonly string[];
  /** True for a path whose first segment the site reserves. */
  readonly isReservedAddress: (address: string) => boolean;
}

/** An article with its file, before aliases are assigned. */
export interface PlacedArticle extends Omit<PlannedArticle, 'aliases' | 'changes'> {
  readonly changes: Change[];
  readonly addresses: readonly string[];
}

/** Assigns each article of a source its origin, date and file, in the order of the source. */
export class ArticlePlanner {
  private readonly options: ImportOptions;
  private readonly existing: ExistingArchive;
  private readonly names: ImportedNames;
  private readonly fileNames = new ArticleFileNames();
  private readonly origins = new Map<string, number>();

  constructor(options: ImportOptions, existing: ExistingArchive, names: ImportedNames) {
    this.options = options;
    this.existing = existing;
    this.names = names;
    for (const file of [...existing.files, ...existing.previousFiles.values()]) this.fileNames.reserve(file);
  }

  plan(kind: 'article' | 'page', article: ImportedArticle): PlacedArticle | SkippedItem | RejectedItem {
    const changes: Change[] = [];
    const origin = this.originOf(article, changes);
    const { title, inferred: titleSource } = titleOf(article);
    const inferred: Record<string, string> = {};
    if (titleSource) {
      inferred['title'] = titleSource;
      changes.push({ what: 'inferred', part: 'title', reason: titleSource });
    }
    if (kind === 'page')
      return {
        kind,
        origin,
        file: this.pageFile(origin, article, title),
        title,
        isPublic: true,
        addresses: article.addresses,
        changes,
        inferred,
      };
    const date = this.dateOf(article, changes, inferred);
    if ('reason' in date) return undatedItem(article, title, date);
    const { gone } = article.frontMatter;
    if (gone && !this.existing.previousFiles.has(origin)) {
      const reason = `withdrawn before it was first imported: ${cleanLine(gone.reason)}`;
      return { kind: 'skipped', location: article.location, name: title, reason };
    }
    this.names.addAll(article.frontMatter);
    return {
      kind,
      origin,
      ...this.locate(origin, article, title, date, changes),
      title,
      isPublic: this.isPublic(article, date),
      addresses: article.addresses,
      changes,
      inferred,
    };
  }

  /** The origin of an article, made unique with a number if another item has the same one. */
  private originOf({ origin }: ImportedArticle, changes: Change[]): string {
    const times = (this.origins.get(origin) ?? 0) + 1;
    this.origins.set(origin, times);
    if (times === 1) return origin;
    changes.push({
      what: 'to check',
      part: `identifier ${origin}`,
      reason: 'another item in the source has the same identifier; both were imported',
    });
    return `${origin} (${times})`;
  }

  private dateOf(
    { frontMatter }: ImportedArticle,
    changes: Change[],
    inferred: Record<string, string>,
  ): ParsedDate | InvalidDate {
    const { zone, date: fallback } = this.options;
    const parsed = frontMatter.date ? parseDate(frontMatter.date, zone) : { reason: noDate };
    if (!('reason' in parsed)) {
      if (parsed.change) changes.push({ what: 'changed', part: 'date', reason: parsed.change });
      if (frontMatter.date?.inferred) {
        inferred['date'] = frontMatter.date.inferred;
        changes.push({ what: 'inferred', part: 'date', reason: frontMatter.date.inferred });
      }
      return parsed;
    }
    if (fallback === undefined) return parsed;
    const parsedFallback = parseDate({ text: fallback }, zone);
    if (!('reason' in parsedFallback)) {
      inferred['date'] = 'set with --date';
      changes.push({ what: 'inferred', part: 'date', reason: `${parsed.reason}; set with --date` });
    }
    return parsedFallback;
  }

  /** A file assigned by an earlier run does not change, nor does the day in its path. */
  private locate(
    origin: string,
    article: ImportedArticle,
    title: string,
    date: ParsedDate,
    changes: Change[],
  ): { readonly file: ArchiveFile; readonly date: ParsedDate } {
    const file = this.existing.previousFiles.get(origin);
    const day = file && parseArticleFile(file)?.day;
    if (!file || day === date.day) return { file: file ?? this.newFile(article, title, date, changes), date };
    if (day === undefined) return { file, date };
    const reason = `the date in the source is now ${date.text}; the article keeps the day in its path`;
    changes.push({ what: 'to check', part: 'date', reason });
    return { file, date: { text: day, day } };
  }

  private newFile(article: ImportedArticle, title: string, date: ParsedDate, changes: Change[]): ArchiveFile {
    const preferredName = nameFor(article, title);
    const language =
      foldText(article.frontMatter.language ?? '') === foldText(this.options.language)
        ? undefined
        : article.frontMatter.language;
    const { file, isPreferred } = this.fileNames.assign(date.day, preferredName, language);
    if (!isPreferred)
      changes.push({
        what: 'changed',
        part: `name ${preferredName}`,
        reason: 'another article of that day has the same name',
      });
    const originalName = article.name ?? preferredName;
    if (isPreferred && cleanLine(originalName) !== preferredName && article.name) {
      changes.push({
        what: 'changed',
        part: `name ${originalName}`,
        reason: `names can only contain letters, digits and hyphens; now ${preferredName}`,
      });
    }
    return file;
  }

  private pageFile(origin: string, article: ImportedArticle, title: string): ArchiveFile {
    const previousFile = this.existing.previousFiles.get(origin);
    const name = nameFor(article, title);
    return (
      previousFile ??
      this.fileNames.assignPage(this.existing.isReservedAddress(`/${name}/`) ? `page-${name}` : name)
    );
  }

  private isPublic({ frontMatter }: ImportedArticle, date: ParsedDate): boolean {
    const { zone } = this.options;
    const { now } = this.existing;
    const isLater = (text: string) => {
      const time = Date.parse(/[T ]/.test(text) ? text.replace(' ', 'T') : `${text}T00:00:00Z`);
      return time > Date.parse(now);
    };
    const embargo = frontMatter.embargo ? parseDate(frontMatter.embargo, zone) : undefined;
    return (
      !frontMatter.draft &&
      !frontMatter.gone &&
      !isLater(date.text) &&
      !(embargo && 'text' in embargo && isLater(embargo.text))
    );
  }
}

function undatedItem(
  article: ImportedArticle,
  name: string,
  { reason }: InvalidDate,
): SkippedItem | RejectedItem {
  const { location, frontMatter } = article;
  if (frontMatter.draft)
    return { kind: 'skipped', location, name, reason: `draft without a date (${reason})` };
  return {
    kind: 'rejected',
    location,
    name,
    message: reason,
    hint: `${reason === noDate ? 'add a date to' : 'correct the date in'} the source, or set one with --date`,
  };
}
