import { cleanLine } from '#importers/converting/clean-text.ts';
import type { Change, ImportedArticle } from '#importers/imported-article.ts';
import type { Given, LeftOut, Refused } from '#importers/importer.ts';
import { type NoDate, type ReadDate, readDate } from '#importers/reading/parse-date.ts';
import { foldText } from '#lib/text.ts';
import { type ArchiveFile, parseArticleFile } from '#model/paths.ts';
import { NamesTaken, nameFor, titleOf } from './article-names.ts';
import type { NameBook } from './imported-names.ts';

/** An article with its place in the archive, before its text is touched. */
export interface PlannedArticle {
  readonly kind: 'article' | 'page';
  /** Its identity in the source, made unique. */
  readonly origin: string;
  readonly file: ArchiveFile;
  readonly title: string;
  readonly date?: ReadDate;
  /** False for drafts and what is to be published later: published texts do not link it. */
  readonly isPublic: boolean;
  readonly aliases: readonly string[];
  readonly changes: readonly Change[];
  /** What was not said by the source itself, and where it comes from: `date`, `title`. */
  readonly inferred: Readonly<Record<string, string>>;
}

/** What the archive holds already. */
export interface Standing {
  readonly files: readonly string[];
  /** Addresses and aliases that other articles have. */
  readonly addresses: readonly string[];
  /** The files given in earlier runs, by origin. */
  readonly given: ReadonlyMap<string, ArchiveFile>;
  /** The path below which the publication lies: `/archive`, or empty. */
  readonly prefix: string;
  /** The clock: an instant in UTC. */
  readonly now: string;
  /** True for an address with a first part that the site keeps for itself. */
  readonly isOwnAddress: (address: string) => boolean;
}

/** An article with its place, before old addresses are shared out. */
export interface Draft extends Omit<PlannedArticle, 'aliases' | 'changes'> {
  readonly changes: Change[];
  readonly addresses: readonly string[];
}

/** Gives each article of a source its identity, its day and its file, one after the other. */
export class Planner {
  private readonly given: Given;
  private readonly standing: Standing;
  private readonly names: NameBook;
  private readonly taken = new NamesTaken();
  private readonly origins = new Map<string, number>();

  constructor(given: Given, standing: Standing, names: NameBook) {
    this.given = given;
    this.standing = standing;
    this.names = names;
    for (const file of [...standing.files, ...standing.given.values()]) this.taken.take(file);
  }

  plan(kind: 'article' | 'page', article: ImportedArticle): Draft | LeftOut | Refused {
    const changes: Change[] = [];
    const origin = this.originOf(article, changes);
    const { title, inferred: titleFrom } = titleOf(article);
    const inferred: Record<string, string> = {};
    if (titleFrom) {
      inferred['title'] = titleFrom;
      changes.push({ what: 'inferred', part: 'title', why: titleFrom });
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
    if ('reason' in date) return withoutDate(article, title, date);
    const { gone } = article.matter;
    if (gone && !this.standing.given.has(origin)) {
      const reason = `withdrawn before it was ever brought in: ${cleanLine(gone.reason)}`;
      return { kind: 'left out', place: article.place, name: title, reason };
    }
    this.names.meetAll(article.matter);
    return {
      kind,
      origin,
      ...this.placeOf(origin, article, title, date, changes),
      title,
      isPublic: this.isPublic(article, date),
      addresses: article.addresses,
      changes,
      inferred,
    };
  }

  /** Two things with one identity in the source are still two. */
  private originOf({ origin }: ImportedArticle, changes: Change[]): string {
    const times = (this.origins.get(origin) ?? 0) + 1;
    this.origins.set(origin, times);
    if (times === 1) return origin;
    changes.push({
      what: 'to check',
      part: `identity ${origin}`,
      why: 'something else in the source has it too; both were taken',
    });
    return `${origin} (${times})`;
  }

  private dateOf(
    { matter }: ImportedArticle,
    changes: Change[],
    inferred: Record<string, string>,
  ): ReadDate | NoDate {
    const { zone, date: otherwise } = this.given;
    const own = matter.date ? readDate(matter.date, zone) : { reason: 'the source gives no date' };
    if (!('reason' in own)) {
      if (own.changed) changes.push({ what: 'changed', part: 'date', why: own.changed });
      if (matter.date?.inferred) {
        inferred['date'] = matter.date.inferred;
        changes.push({ what: 'inferred', part: 'date', why: matter.date.inferred });
      }
      return own;
    }
    if (otherwise === undefined) return own;
    const given = readDate({ text: otherwise }, zone);
    if (!('reason' in given)) {
      inferred['date'] = 'given by --date';
      changes.push({ what: 'inferred', part: 'date', why: `${own.reason}: given by --date` });
    }
    return given;
  }

  /** The file given in an earlier run stays, and with it the day in its path. */
  private placeOf(
    origin: string,
    article: ImportedArticle,
    title: string,
    date: ReadDate,
    changes: Change[],
  ): { readonly file: ArchiveFile; readonly date: ReadDate } {
    const file = this.standing.given.get(origin);
    const day = file && parseArticleFile(file)?.day;
    if (!file || day === date.day) return { file: file ?? this.newFile(article, title, date, changes), date };
    if (day === undefined) return { file, date };
    const why = `the source now says ${date.text}; the article keeps the day of its address`;
    changes.push({ what: 'to check', part: 'date', why });
    return { file, date: { text: day, day } };
  }

  private newFile(article: ImportedArticle, title: string, date: ReadDate, changes: Change[]): ArchiveFile {
    const wish = nameFor(article, title);
    const language =
      foldText(article.matter.language ?? '') === foldText(this.given.language)
        ? undefined
        : article.matter.language;
    const { file, wished } = this.taken.give(date.day, wish, language);
    if (!wished)
      changes.push({ what: 'changed', part: `name ${wish}`, why: 'another article of that day has it' });
    const old = article.name ?? wish;
    if (wished && cleanLine(old) !== wish && article.name) {
      changes.push({
        what: 'changed',
        part: `name ${old}`,
        why: `an address holds letters, digits and -: ${wish}`,
      });
    }
    return file;
  }

  private pageFile(origin: string, article: ImportedArticle, title: string): ArchiveFile {
    const earlier = this.standing.given.get(origin);
    const name = nameFor(article, title);
    return earlier ?? this.taken.givePage(this.standing.isOwnAddress(`/${name}/`) ? `page-${name}` : name);
  }

  private isPublic({ matter }: ImportedArticle, date: ReadDate): boolean {
    const { zone } = this.given;
    const { now } = this.standing;
    const later = (text: string) => {
      const at = Date.parse(/[T ]/.test(text) ? text.replace(' ', 'T') : `${text}T00:00:00Z`);
      return at > Date.parse(now);
    };
    const embargo = matter.embargo ? readDate(matter.embargo, zone) : undefined;
    return (
      !matter.draft &&
      !matter.gone &&
      !later(date.text) &&
      !(embargo && 'text' in embargo && later(embargo.text))
    );
  }
}

function withoutDate(article: ImportedArticle, name: string, { reason }: NoDate): LeftOut | Refused {
  const { place, matter } = article;
  if (matter.draft) return { kind: 'left out', place, name, reason: `a draft without a date (${reason})` };
  return {
    kind: 'refused',
    place,
    name,
    message: reason,
    hint: 'write one into the source, or give it by --date',
  };
}
