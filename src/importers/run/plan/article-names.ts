import { cleanLine } from '#importers/converting/clean-text.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { parseMarkdown, wordsOfMarkdown } from '#importers/converting/from-markdown/markdown-tree.ts';
import { decodePercent } from '#importers/converting/urls.ts';
import { visibleText } from '#importers/converting/words.ts';
import type { ImportedArticle, ImportedText } from '#importers/imported-article.ts';
import { longestName, portabilityProblem } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { foldText, opening } from '#lib/text.ts';
import type { ArchiveFile } from '#model/paths.ts';

const encoder = new TextEncoder();

/** The headline of an article. Without one, it is inferred from the text or the old URL; `inferred` says from which. */
export function titleOf(article: ImportedArticle): { readonly title: string; readonly inferred?: string } {
  const ownTitle = cleanLine(article.frontMatter.title ?? '');
  if (ownTitle !== '') return { title: ownTitle };
  const firstWords = opening(openingOf(article.text), 80);
  if (firstWords !== '') return { title: firstWords, inferred: 'taken from the beginning of the text' };
  const name = cleanLine((article.name ?? '').replace(/[-_]+/g, ' '));
  if (name !== '') return { title: name, inferred: 'taken from the old URL' };
  return { title: 'Untitled', inferred: 'the source has no title and no text' };
}

/** The first paragraph of a text, as plain text. */
function openingOf({ form, text }: ImportedText): string {
  const start = text.slice(0, 4000);
  const toPlain = () => {
    switch (form) {
      case 'html':
        return visibleText(parseHtml(start)).trim();
      case 'markdown':
        return wordsOfMarkdown(parseMarkdown(start)).join(' ');
      case 'plain':
        return start;
    }
  };
  return cleanLine(toPlain().split(/\n\s*\n/)[0] ?? '');
}

/** The name in the path of an article: from its old URL if it has one, otherwise from its title. */
export function nameFor(article: ImportedArticle, title: string): string {
  const preferred = slug(decodePercent(article.name ?? '')) || slug(title) || 'article';
  const name = truncate(preferred, longestName - 10);
  return portabilityProblem(name) ? `${name}-article` : name;
}

/** Shortens a name to at most `maxBytes` bytes of UTF-8, at a hyphen if possible. */
export function truncate(name: string, maxBytes: number): string {
  if (encoder.encode(name).length <= maxBytes) return name;
  const characters = [...name];
  while (encoder.encode(characters.join('')).length > maxBytes) characters.pop();
  const truncated = characters.join('');
  const hyphen = truncated.lastIndexOf('-');
  return (hyphen > truncated.length / 2 ? truncated.slice(0, hyphen) : truncated).replace(/-+$/, '');
}

/** Assigns each article a file of its own, even if two want the same name on the same day. */
export class ArticleFileNames {
  private readonly reserved = new Set<string>();

  reserve(file: string): void {
    this.reserved.add(keyOf(file));
  }

  /**
   * Assigns `2011/03/02-name.md`. If that is taken, appends the language, if given (`-ko`), or a number (`-2`).
   */
  assign(
    day: string,
    name: string,
    language: string | undefined,
  ): { readonly file: ArchiveFile; readonly isPreferred: boolean } {
    const [year, month, date] = day.split('-');
    const fileWith = (suffix: string) => `${year}/${month}/${date}-${name}${suffix}.md` as ArchiveFile;
    const suffixes = ['', ...(language ? [`-${language.toLowerCase()}`] : [])];
    for (let number = 2; ; number++) {
      const available = suffixes.find((suffix) => !this.reserved.has(keyOf(fileWith(suffix))));
      if (available !== undefined) {
        this.reserve(fileWith(available));
        return { file: fileWith(available), isPreferred: available === '' };
      }
      suffixes.splice(0, suffixes.length, `-${number}`);
    }
  }

  /** Assigns `pages/name.md`, or the same with a number if that is taken. */
  assignPage(name: string): ArchiveFile {
    let file = `pages/${name}.md` as ArchiveFile;
    for (let number = 2; this.reserved.has(keyOf(file)); number++)
      file = `pages/${name}-${number}.md` as ArchiveFile;
    this.reserve(file);
    return file;
  }
}

/** Files with the same key have, or could have, the same path on the site. */
function keyOf(file: string): string {
  return foldText(file.replace(/\.(?:md|markdown)$/i, ''));
}
