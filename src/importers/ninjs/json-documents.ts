/** A JSON document in a file of several, as text. */
export interface JsonDocument {
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** A document is at most this long, in characters. */
const longest = 32 * 1024 * 1024;

/**
 * Parts a stream into its JSON objects: one alone, an array of them, or one after the other. With a document a line
 * (NDJSON) a broken one ends with its line and takes no other with it.
 */
export class JsonDocuments {
  /** Lines that hold something between the objects. */
  readonly strayLines: number[] = [];
  private readonly byLine: boolean;
  private rest = '';
  private line = 1;
  private startLine = 1;
  private at = 0;
  private depth = 0;
  private inText = false;
  private escaped = false;

  constructor(byLine: boolean) {
    this.byLine = byLine;
  }

  /** The documents that end in this chunk. */
  *push(chunk: string): Generator<JsonDocument> {
    this.rest += chunk;
    for (; this.at < this.rest.length; this.at++) {
      const character = this.rest.charCodeAt(this.at);
      if (character === 10) {
        this.line++;
        if (this.byLine && this.depth > 0) {
          yield this.cut();
          continue;
        }
      }
      if (this.inText) this.passText(character);
      else if (character === 34 && this.depth > 0) this.inText = true;
      else if (character === 123) this.open();
      else if (character === 91 && this.depth > 0) this.depth++;
      else if (this.depth === 0) this.noteStray(character);
      else if ((character === 125 || character === 93) && --this.depth === 0) yield this.cut();
    }
    if (this.depth === 0) this.forget();
    else if (this.rest.length > longest) {
      this.at--;
      yield this.cut();
      this.at++;
    }
  }

  /** What is left when the file ends inside a document. */
  *end(): Generator<JsonDocument> {
    if (this.depth > 0) yield { text: this.rest, line: this.startLine };
  }

  /** Between objects stand only spaces, commas and the brackets of an array. */
  private noteStray(character: number): void {
    if (character <= 32 || ',[]\ufeff'.includes(String.fromCharCode(character))) return;
    if (this.strayLines.at(-1) !== this.line) this.strayLines.push(this.line);
  }

  private passText(character: number): void {
    if (this.escaped) this.escaped = false;
    else if (character === 92) this.escaped = true;
    else if (character === 34 || character === 10) this.inText = false;
  }

  private open(): void {
    if (this.depth === 0) {
      this.rest = this.rest.slice(this.at);
      this.at = 0;
      this.startLine = this.line;
    }
    this.depth++;
  }

  private cut(): JsonDocument {
    const document = { text: this.rest.slice(0, this.at + 1), line: this.startLine };
    this.rest = this.rest.slice(this.at + 1);
    this.at = -1;
    this.depth = 0;
    this.inText = false;
    return document;
  }

  private forget(): void {
    this.rest = '';
    this.at = 0;
  }
}
