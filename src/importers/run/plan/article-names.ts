import { cleanLine } from '#importers/converting/clean-text.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { parseMarkdown, wordsOfMarkdown } from '#importers/converting/from-markdown/markdown-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import type { ImportedArticle, ImportedText } from '#importers/imported-article.ts';
import { longestName, unportable } from '#lib/portable-name.ts';
import { slug } from '#lib/slug.ts';
import { foldText, opening } from '#lib/text.ts';
import type { ArchiveFile } from '#model/paths.ts';

const bytes = new TextEncoder();

/** The headline of an article: its own, else the beginning of its text, else its name; and where it comes from. */
export function titleOf(article: ImportedArticle): { readonly title: string; readonly inferred?: string } {
  const own = cleanLine(article.matter.title ?? '');
  if (own !== '') return { title: own };
  const first = opening(beginningOf(article.text), 80);
  if (first !== '') return { title: first, inferred: 'from the beginning of the text' };
  const name = cleanLine((article.name ?? '').replace(/[-_]+/g, ' '));
  if (name !== '') return { title: name, inferred: 'from the name in the old address' };
  return { title: 'Untitled', inferred: 'the source gives neither a title nor a text' };
}

/** The first words of a text, plain. */
export function beginningOf({ form, text }: ImportedText): string {
  const piece = text.slice(0, 4000);
  const plain = () => {
    switch (form) {
      case 'html':
        return visibleText(parseHtml(piece)).trim();
      case 'markdown':
        return wordsOfMarkdown(parseMarkdown(piece)).join(' ');
      case 'plain':
        return piece;
    }
  };
  return cleanLine(plain().split(/\n\s*\n/)[0] ?? '');
}

/** The name in the address of an article: its old one where it has one, else from its title. */
export function nameFor(article: ImportedArticle, title: string): string {
  const wish = slug(decoded(article.name ?? '')) || slug(title) || 'article';
  const cut = cutTo(wish, longestName - 10);
  return unportable(cut) ? `${cut}-article` : cut;
}

/** A name no longer than so many bytes, cut between words where it can. */
export function cutTo(name: string, most: number): string {
  if (bytes.encode(name).length <= most) return name;
  const characters = [...name];
  while (bytes.encode(characters.join('')).length > most) characters.pop();
  const cut = characters.join('');
  const dash = cut.lastIndexOf('-');
  return (dash > cut.length / 2 ? cut.slice(0, dash) : cut).replace(/-+$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Gives every article a file of its own: two that want one name of one day both live. */
export class NamesTaken {
  private readonly taken = new Set<string>();

  take(file: string): void {
    this.taken.add(keyOf(file));
  }

  /** `2011/03/02-name.md`; with `-ko` where the article is in another language, or `-2`, `-3` … when that is taken. */
  give(
    day: string,
    name: string,
    language: string | undefined,
  ): { readonly file: ArchiveFile; readonly wished: boolean } {
    const [year, month, date] = day.split('-');
    const fileOf = (ending: string) => `${year}/${month}/${date}-${name}${ending}.md` as ArchiveFile;
    const endings = ['', ...(language ? [`-${language.toLowerCase()}`] : [])];
    for (let number = 2; ; number++) {
      const free = endings.find((ending) => !this.taken.has(keyOf(fileOf(ending))));
      if (free !== undefined) {
        this.take(fileOf(free));
        return { file: fileOf(free), wished: free === '' };
      }
      endings.splice(0, endings.length, `-${number}`);
    }
  }

  /** `pages/name.md`, or with a number when that is taken. */
  givePage(name: string): ArchiveFile {
    let file = `pages/${name}.md` as ArchiveFile;
    for (let number = 2; this.taken.has(keyOf(file)); number++)
      file = `pages/${name}-${number}.md` as ArchiveFile;
    this.take(file);
    return file;
  }
}

/** Two files of one key have, or might have, one address. */
function keyOf(file: string): string {
  return foldText(file.replace(/\.(?:md|markdown)$/i, ''));
}
