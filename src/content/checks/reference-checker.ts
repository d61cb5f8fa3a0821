import { isMarkdown, isPicture, mediaTypeOf } from '#content/files/file-kinds.ts';
import { nearestFile } from '#content/files/nearest-file.ts';
import { nearest } from '#lib/nearest.ts';
import type { Article, Reference, TextDigest } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, warning } from '#model/problem.ts';
import {
  type ArchiveParts,
  type ArticleState,
  articleState,
  releaseTime,
  stateDescriptions,
} from '../archive-parts.ts';

/** Checks the references of one file, and collects problems and the files in use. */
export class ReferenceChecker {
  readonly problems: Problem[] = [];
  readonly files = new Set<ArchiveFile>();
  private readonly file: ArchiveFile;
  private readonly parts: ArchiveParts;
  private readonly article: Article | undefined;

  /** `article` is absent for a standalone page. */
  constructor(file: ArchiveFile, parts: ArchiveParts, article?: Article) {
    this.file = file;
    this.parts = parts;
    this.article = article;
  }

  followText({ links, pictures }: TextDigest): void {
    for (const link of links) this.followLink(link);
    for (const picture of pictures) this.followPicture(picture.file, picture);
  }

  followPicture(file: ArchiveFile, at: Position): void {
    const inArchive = file.startsWith('/') ? (file.slice(1) as ArchiveFile) : file;
    if (this.parts.files.has(inArchive)) {
      this.files.add(inArchive);
      if (!isPicture(inArchive))
        this.refuse(at, `${inArchive} is not an image`, 'use a PNG, JPEG, WebP, AVIF, GIF or SVG file');
    } else this.missing('image', inArchive, at, this.parts.files);
  }

  private followLink(link: Reference): void {
    const { file } = link;
    if (file.startsWith('/')) this.followAddress(link);
    else if (isMarkdown(file)) this.followToText(link);
    else if (this.parts.files.has(file)) this.files.add(file);
    else if (mediaTypeOf(file) === undefined) {
      this.refuse(
        link,
        `${file} has a file type that is not published`,
        'link to an article, an image, a PDF, audio, video or a CSV file',
      );
    } else this.missing('file', file, link, this.parts.files);
  }

  /** A site address: checks only files here. Pages are checked once the site is planned (`checkSiteLinks`). */
  private followAddress({ file }: Reference): void {
    const inArchive = file.slice(1) as ArchiveFile;
    if (this.parts.files.has(inArchive)) this.files.add(inArchive);
  }

  private followToText(link: Reference): void {
    const { articles, pages, texts } = this.parts;
    const article = articles.get(link.file);
    const digest = article?.text ?? pages.get(link.file)?.digest;
    const withheld = this.parts.withheld.get(link.file);
    if (article) this.checkReadable(article, link);
    else if (withheld) this.unreadable(link, withheld);
    if (digest && !article?.gone) this.checkAnchor(digest, link);
    if (!digest && !texts.has(link.file)) this.missing('article', link.file, link, texts);
  }

  /** A published article must not link to an unpublished one. */
  private checkReadable(target: Article, at: Position): void {
    const { now } = this.parts;
    const state = articleState(target, now);
    if (state === 'published' || target === this.article) return;
    if (state === 'embargoed' && this.article && releaseTime(this.article) >= releaseTime(target)) return;
    this.unreadable({ ...at, file: target.file }, state);
  }

  private unreadable(link: Reference, state: ArticleState): void {
    const note = this.article?.draft || state === 'gone' ? warning : error;
    const message = `the article ${link.file} ${stateDescriptions[state]}`;
    this.problems.push(note(this.file, link, message, 'link to another article, or remove the link'));
  }

  private checkAnchor({ anchors, headings }: TextDigest, link: Reference): void {
    const { fragment, file } = link;
    if (fragment === undefined || anchors.split(' ').includes(fragment)) return;
    const suggestion = nearest(
      fragment,
      headings.map(({ id }) => id),
    );
    const where = file === this.file ? 'this text' : file;
    this.refuse(
      link,
      `there is no anchor #${fragment} in ${where}`,
      suggestion ? `did you mean #${suggestion}?` : 'link to a heading of that text',
    );
  }

  private missing(what: string, file: string, at: Position, among: ReadonlySet<string>): void {
    const suggestion = nearestFile(file, among);
    this.refuse(
      at,
      `the ${what} ${file} does not exist`,
      suggestion ? `did you mean ${suggestion}?` : 'correct the path, or add the file',
    );
  }

  private refuse(at: Position, message: string, hint: string): void {
    const note = this.article?.draft ? warning : error;
    this.problems.push(note(this.file, at, message, hint));
  }
}
