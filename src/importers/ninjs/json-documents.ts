/** The text of a JSON document in a file that may contain several. */
export interface JsonDocument {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** The maximum length of a document, in characters. */
const maxLength = 32 * 1024 * 1024;

const [lineFeed, space, quote, backslash] = [0x0a, 0x20, 0x22, 0x5c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Splits a stream into JSON objects: a single object, an array, or a sequence. With one document per line (NDJSON), an
 * invalid document ends with its line and does not affect the others.
 */
export class JsonDocuments {
  /** Lines with text outside the objects. */
  readonly strayLines: number[] = [];
  private readonly byLine: boolean;
  private pending = '';
  private line = 1;
  private startLine = 1;
  private at = 0;
  private depth = 0;
  private inString = false;
  private escaped = false;

  constructor(byLine: boolean) {
    this.byLine = byLine;
  }

  /** The documents that end in this chunk. */
  *push(chunk: string): Generator<JsonDocument> {
    this.pending += chunk;
    for (; this.at < this.pending.length; this.at++) {
      const character = this.pending.charCodeAt(this.at);
      if (character === lineFeed) {
        this.line++;
        if (this.byLine && this.depth > 0) {
          yield this.emit();
          continue;
        }
      }
      if (this.inString) this.scanString(character);
      else if (character === quote && this.depth > 0) this.inString = true;
      else if (character === openBrace) this.open();
      else if (character === openBracket && this.depth > 0) this.depth++;
      else if (this.depth === 0) this.recordStray(character);
      else if ((character === closeBrace || character === closeBracket) && --this.depth === 0)
        yield this.emit();
    }
    if (this.depth === 0) this.reset();
    else if (this.pending.length > maxLength) {
      this.at--;
      yield this.emit();
      this.at++;
    }
  }

  /** The incomplete document at the end of the file, if any. */
  *end(): Generator<JsonDocument> {
    if (this.depth > 0) yield { text: this.pending, line: this.startLine };
  }

  /** Only spaces, commas and the brackets of an array can separate objects. */
  private recordStray(character: number): void {
    if (character <= space || ',[]\ufeff'.includes(String.fromCharCode(character))) return;
    if (this.strayLines.at(-1) !== this.line) this.strayLines.push(this.line);
  }

  private scanString(character: number): void {
    if (this.escaped) this.escaped = false;
    else if (character === backslash) this.escaped = true;
    else if (character === quote || character === lineFeed) this.inString = false;
  }

  private open(): void {
    if (this.depth === 0) {
      this.pending = this.pending.slice(this.at);
      this.at = 0;
      this.startLine = this.line;
    }
    this.depth++;
  }

  private emit(): JsonDocument {
    const document = { text: this.pending.slice(0, this.at + 1), line: this.startLine };
    this.pending = this.pending.slice(this.at + 1);
    this.at = -1;
    this.depth = 0;
    this.inString = false;
    return document;
  }

  private reset(): void {
    this.pending = '';
    this.at = 0;
  }
}
