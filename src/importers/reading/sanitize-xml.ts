/** What XML 1.0 forbids in a text: control characters, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const section = /<!\[CDATA\[|<!--/g;
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z_][\w.-]{0,30});/y;

/**
 * Goes before the XML parser, a chunk after the other: takes out characters that would end the reading, escapes
 * an `&` that begins no reference (the parser would swallow all up to the next `;`), and counts the tags of
 * elements that matter, so that none can go missing unnoticed.
 */
export class XmlGuard {
  /** Lines that held forbidden characters. */
  readonly cleanedLines: number[] = [];
  /** Lines that held an `&` that should have been `&amp;`. */
  readonly ampersandLines: number[] = [];
  /** Tags of elements that matter, as counted outside CDATA and comments. */
  tags = 0;
  private readonly counted: RegExp;
  private rest = '';
  private line = 1;
  /** What ends the section that is open, `]]>` or `-->`. */
  private end: string | undefined;

  constructor(names: readonly string[]) {
    this.counted = new RegExp(`<(?:[\\w.-]+:)?(?:${names.join('|')})(?=[\\s/>])`, 'g');
  }

  /** The chunk made safe, as far as it is certain what its end belongs to. */
  pass(chunk: string, last: boolean): string {
    const text = this.clean(this.rest + chunk);
    const certain = last ? text.length : this.end ? Math.max(0, text.length - 3) : certainEnd(text);
    this.rest = text.slice(certain);
    return this.scan(text.slice(0, certain));
  }

  private clean(text: string): string {
    if (text.search(forbidden) < 0) return text;
    return text.replace(forbidden, (character, at: number) => {
      if (at === text.length - 1 && /[\ud800-\udbff]/.test(character)) return character;
      note(this.cleanedLines, this.line + linesIn(text, 0, at));
      return '';
    });
  }

  private scan(text: string): string {
    let safe = '';
    let at = 0;
    while (at < text.length) {
      if (this.end) {
        const close = text.indexOf(this.end, at);
        const to = close < 0 ? text.length : close + this.end.length;
        if (close >= 0) this.end = undefined;
        safe += text.slice(at, to);
        at = to;
        continue;
      }
      section.lastIndex = at;
      const opened = section.exec(text);
      const to = opened ? opened.index : text.length;
      safe += this.markup(text, at, to);
      at = to;
      if (opened) {
        this.end = opened[0] === '<!--' ? '-->' : ']]>';
        safe += opened[0];
        at += opened[0].length;
      }
    }
    this.line += linesIn(text, 0, text.length);
    return safe;
  }

  private markup(text: string, from: number, to: number): string {
    const part = text.slice(from, to);
    this.tags += part.match(this.counted)?.length ?? 0;
    let safe = '';
    let at = 0;
    for (let found = part.indexOf('&'); found >= 0; found = part.indexOf('&', found + 1)) {
      reference.lastIndex = found;
      if (reference.test(part)) continue;
      note(this.ampersandLines, this.line + linesIn(text, 0, from + found));
      safe += `${part.slice(at, found)}&amp;`;
      at = found + 1;
    }
    return safe + part.slice(at);
  }
}

/** Up to where a chunk cannot end inside a tag, a reference or the beginning of a section. */
function certainEnd(text: string): number {
  const tag = text.lastIndexOf('<');
  const open = tag >= 0 && text.indexOf('>', tag) < 0 && text.length - tag < 100_000 ? tag : text.length;
  const ampersand = text.lastIndexOf('&', open - 1);
  return ampersand >= open - 40 && ampersand >= 0 && text.indexOf(';', ampersand) < 0 ? ampersand : open;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function note(lines: number[], line: number): void {
  if (lines.at(-1) !== line) lines.push(line);
}
