import { isMarkdown, isPicture, mediaTypeOf } from '#content/files/file-kinds.ts';
import { nearestFile } from '#content/files/nearest-file.ts';
import { nearest } from '#lib/nearest.ts';
import type { Article, Reference, TextDigest } from '#model/article.ts';
import type { ArchiveFile } from '#model/paths.ts';
import { error, type Position, type Problem, warning } from '#model/problem.ts';
import { type ArchiveParts, type ArticleState, releaseOf, stateOf, stateWords } from '../archive-parts.ts';

/** Follows the references of one text; gathers what is wrong and which files are used. */
export class Follower {
  readonly problems: Problem[] = [];
  readonly files = new Set<ArchiveFile>();
  private readonly file: ArchiveFile;
  private readonly parts: ArchiveParts;
  private readonly article: Article | undefined;

  /** `article`: whose text it is; a hand-written page’s has none. */
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
        this.refuse(at, `${inArchive} is no picture`, 'name a picture: PNG, JPEG, WebP, AVIF, GIF or SVG');
    } else this.missing('picture', inArchive, at, this.parts.files);
  }

  private followLink(link: Reference): void {
    const { file } = link;
    if (file.startsWith('/')) this.followAddress(link);
    else if (isMarkdown(file)) this.followToText(link);
    else if (this.parts.files.has(file)) this.files.add(file);
    else if (mediaTypeOf(file) === undefined) {
      this.refuse(
        link,
        `${file} is of a kind that is not published`,
        'link an article, a picture, a PDF, audio, video or a table',
      );
    } else this.missing('file', file, link, this.parts.files);
  }

  /** An address of the site: here only files are followed; its pages are known when the site is planned. */
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

  /** A published text must not lead to one that nobody can read. */
  private checkReadable(target: Article, at: Position): void {
    const { now } = this.parts;
    const state = stateOf(target, now);
    if (state === 'published' || target === this.article) return;
    if (state === 'embargoed' && this.article && releaseOf(this.article) >= releaseOf(target)) return;
    this.unreadable({ ...at, file: target.file }, state);
  }

  private unreadable(link: Reference, state: ArticleState): void {
    const note = this.article?.draft || state === 'gone' ? warning : error;
    const message = `the article ${link.file} ${stateWords[state]}`;
    this.problems.push(note(this.file, link, message, 'link another, or take the link out'));
  }

  private checkAnchor({ anchors, headings }: TextDigest, link: Reference): void {
    const { fragment, file } = link;
    if (fragment === undefined || anchors.split(' ').includes(fragment)) return;
    const meant = nearest(
      fragment,
      headings.map(({ id }) => id),
    );
    const where = file === this.file ? 'this text' : file;
    this.refuse(
      link,
      `there is no anchor #${fragment} in ${where}`,
      meant ? `did you mean #${meant}?` : 'link a heading that stands there',
    );
  }

  private missing(what: string, file: string, at: Position, among: ReadonlySet<string>): void {
    const meant = nearestFile(file, among);
    this.refuse(
      at,
      `there is no ${what} ${file}`,
      meant ? `did you mean ${meant}?` : 'mend the path, or put the file there',
    );
  }

  private refuse(at: Position, message: string, hint: string): void {
    const note = this.article?.draft ? warning : error;
    this.problems.push(note(this.file, at, message, hint));
  }
}
