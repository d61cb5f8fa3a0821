/** Characters that XML 1.0 does not allow: control characters, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const sectionStart = /<!\[CDATA\[|<!--/g;
const entityReference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z_][\w.-]{0,30});/y;

/**
 * Prepares chunks of text for the XML parser. Removes characters that would stop it, escapes an `&` that is not part of
 * a reference (the parser would drop everything up to the next `;`), and counts the tags of elements to verify that
 * none is lost.
 */
export class XmlSanitizer {
  /** Lines from which forbidden characters were removed. */
  readonly cleanedLines: number[] = [];
  /** Lines with an `&` that should have been `&amp;`. */
  readonly ampersandLines: number[] = [];
  /** The number of tags with the given names, outside CDATA and comments. */
  tagCount = 0;
  private readonly countedTag: RegExp;
  private pending = '';
  private line = 1;
  /** The end of the current section, `]]>` or `-->`. */
  private sectionEnd: string | undefined;

  constructor(names: readonly string[]) {
    this.countedTag = new RegExp(`<(?:[\\w.-]+:)?(?:${names.join('|')})(?=[\\s/>])`, 'g');
  }

  /** Returns sanitized text, up to the last position at which the text can be cut safely. */
  sanitize(chunk: string, last: boolean): string {
    const text = this.clean(this.pending + chunk);
    const safeEnd = last ? text.length : this.sectionEnd ? Math.max(0, text.length - 3) : findSafeEnd(text);
    this.pending = text.slice(safeEnd);
    return this.scan(text.slice(0, safeEnd));
  }

  private clean(text: string): string {
    if (text.search(forbidden) < 0) return text;
    return text.replace(forbidden, (character, at: number) => {
      if (at === text.length - 1 && /[\ud800-\udbff]/.test(character)) return character;
      addLine(this.cleanedLines, this.line + countLines(text, 0, at));
      return '';
    });
  }

  private scan(text: string): string {
    let safe = '';
    let at = 0;
    while (at < text.length) {
      if (this.sectionEnd) {
        const close = text.indexOf(this.sectionEnd, at);
        const to = close < 0 ? text.length : close + this.sectionEnd.length;
        if (close >= 0) this.sectionEnd = undefined;
        safe += text.slice(at, to);
        at = to;
        continue;
      }
      sectionStart.lastIndex = at;
      const opened = sectionStart.exec(text);
      const to = opened ? opened.index : text.length;
      safe += this.escapeMarkup(text, at, to);
      at = to;
      if (opened) {
        this.sectionEnd = opened[0] === '<!--' ? '-->' : ']]>';
        safe += opened[0];
        at += opened[0].length;
      }
    }
    this.line += countLines(text, 0, text.length);
    return safe;
  }

  private escapeMarkup(text: string, from: number, to: number): string {
    const part = text.slice(from, to);
    this.tagCount += part.match(this.countedTag)?.length ?? 0;
    let safe = '';
    let at = 0;
    for (let found = part.indexOf('&'); found >= 0; found = part.indexOf('&', found + 1)) {
      entityReference.lastIndex = found;
      if (entityReference.test(part)) continue;
      addLine(this.ampersandLines, this.line + countLines(text, 0, from + found));
      safe += `${part.slice(at, found)}&amp;`;
      at = found + 1;
    }
    return safe + part.slice(at);
  }
}

/** The last position that is not inside a tag, a reference or the start of a section. */
function findSafeEnd(text: string): number {
  const tag = text.lastIndexOf('<');
  const open = tag >= 0 && text.indexOf('>', tag) < 0 && text.length - tag < 100_000 ? tag : text.length;
  const ampersand = text.lastIndexOf('&', open - 1);
  return ampersand >= open - 40 && ampersand >= 0 && text.indexOf(';', ampersand) < 0 ? ampersand : open;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function addLine(lines: number[], line: number): void {
  if (lines.at(-1) !== line) lines.push(line);
}
