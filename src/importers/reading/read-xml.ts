import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { SourceFile } from '../importer.ts';
import { Decoder } from './decode.ts';
import { XmlSanitizer } from './sanitize-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { type Inherited, XmlScopes } from './xml-scopes.ts';

/** An event from an XML document, in document order. */
export type XmlEvent =
  /** A complete element, with the names of its ancestors and its source text. */
  | {
      readonly kind: 'element';
      readonly element: XmlElement;
      readonly ancestors: readonly string[];
      readonly inherited: Inherited;
      readonly source: string;
    }
  /** An element that is not well-formed, up to the error. */
  | {
      readonly kind: 'malformed';
      readonly element: XmlElement;
      readonly line: number;
      readonly message: string;
      readonly hint: string;
    }
  /** An error outside the emitted elements, or in the document as a whole. */
  | { readonly kind: 'error'; readonly line: number; readonly message: string; readonly hint: string }
  /** An error that was corrected. */
  | { readonly kind: 'notice'; readonly line: number; readonly message: string };

interface XmlOptions {
  /** Local names of elements to emit. Their tags are counted to verify that none is lost. */
  readonly names: readonly string[];
  /** Additional elements to emit, by name and the names of their ancestors. */
  readonly matches?: (name: string, ancestors: readonly string[]) => boolean;
  readonly encoding?: string | undefined;
  /** True for formats whose files refer to a DTD. A DOCTYPE without definitions is then ignored instead of rejected. */
  readonly allowDtd?: boolean;
}

/**
 * Reads an XML document as a stream and emits each requested element when it ends. Stops at a DOCTYPE, unless it only
 * refers to a DTD and `allowDtd` is set. Never defines an entity or reads another file. Throws `UnreadableFileError`.
 */
export async function* readXml(file: SourceFile, options: XmlOptions): AsyncGenerator<XmlEvent> {
  const decoder = new Decoder(options.encoding);
  const sanitizer = new XmlSanitizer(options.names);
  const reader = new XmlElementReader(options);
  for await (const chunk of file.bytes()) {
    yield* reader.write(sanitizer.sanitize(decoder.decode(chunk, false), false));
    if (reader.stopped) return;
  }
  yield* reader.write(sanitizer.sanitize(decoder.decode(new Uint8Array(), true), true));
  if (reader.stopped) return;
  yield* reader.close();
  yield* notices(decoder, sanitizer);
  const missing = sanitizer.tagCount - reader.emitted;
  if (missing > 0) {
    yield {
      kind: 'error',
      line: 1,
      message: `${missing} of ${sanitizer.tagCount} elements <${options.names.join('>, <')}> could not be read`,
      hint: 'fix the XML and run the import again',
    };
  }
}

function* notices(decoder: Decoder, sanitizer: XmlSanitizer): Generator<XmlEvent> {
  for (const line of decoder.strayLines) {
    yield { kind: 'notice', line, message: 'a byte that is not UTF-8 was read as Windows-1252' };
  }
  for (const line of sanitizer.ampersandLines) {
    yield { kind: 'notice', line, message: 'an & that is not part of a reference was read as &amp;' };
  }
  for (const line of sanitizer.cleanedLines) {
    yield { kind: 'notice', line, message: 'control characters that XML does not allow were removed' };
  }
}

interface XmlError {
  readonly line: number;
  readonly message: string;
}

const hint = 'fix the XML there and run the import again';

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (OpenElement | string)[];
  readonly line: number;
}

const maxDepth = 200;

/** The state of the parser: its open elements, and the element that is being built. */
class XmlElementReader {
  /** The number of counted elements that were emitted. */
  emitted = 0;
  stopped = false;
  private readonly options: XmlOptions;
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly ancestors: string[] = [];
  private readonly scopes = new XmlScopes();
  private readonly openElements: OpenElement[] = [];
  private error: XmlError | undefined;
  private problemLine = 0;
  private events: XmlEvent[] = [];
  /** The text since the last position that may be needed, and the offset at which it begins. */
  private window = '';
  private windowStart = 0;
  private elementStart = 0;
  private tagStart = 0;

  constructor(options: XmlOptions) {
    this.options = options;
    const { parser } = this;
    parser.on('opentagstart', () => {
      this.tagStart = this.window.lastIndexOf('<', parser.position - this.windowStart - 1) + this.windowStart;
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.closeTag());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('error', (reason) => this.fail(reason.message));
    parser.on('doctype', (text) => this.handleDoctype(text));
  }

  write(text: string): XmlEvent[] {
    this.window += text;
    this.parser.write(text);
    const needed =
      this.openElements.length > 0 ? this.elementStart - this.windowStart : this.window.lastIndexOf('<');
    const start = Math.max(needed, 0);
    this.windowStart += start;
    this.window = this.window.slice(start);
    const events = this.stopped ? this.events.slice(0, 1) : this.events;
    this.events = [];
    return events;
  }

  close(): XmlEvent[] {
    const start = this.openElements[0];
    if (start)
      this.emit(
        start,
        this.error ?? {
          line: this.parser.line,
          message: `the file ends inside <${start.name}>, which begins on line ${start.line}`,
        },
      );
    else if (this.ancestors.length > 0) {
      this.problem(
        `the file ends inside <${this.ancestors.at(-1)}>`,
        'get the complete file and run the import again',
      );
    }
    if (this.ancestors.length === 0) this.parser.close();
    return this.events;
  }

  private open(tag: SaxesTagPlain): void {
    const { name, attributes } = this.scopes.enter(tag.name, new Map(Object.entries(tag.attributes)));
    const element: OpenElement = { name, attributes, children: [], line: this.parser.line };
    const parent = this.openElements.at(-1);
    if (parent) {
      if (this.isCounted(name)) this.emitted++;
      parent.children.push(element);
      this.openElements.push(element);
      if (this.openElements.length === maxDepth) this.fail(`elements are nested more than ${maxDepth} deep`);
    } else if (this.isCounted(name) || this.options.matches?.(name, this.ancestors)) {
      this.openElements.push(element);
      this.elementStart = this.tagStart;
      this.error = undefined;
    }
    this.ancestors.push(name);
  }

  private closeTag(): void {
    this.ancestors.pop();
    this.scopes.leave();
    const element = this.openElements.pop();
    if (element && this.openElements.length === 0) this.emit(element, this.error);
  }

  private emit(element: OpenElement, error: XmlError | undefined): void {
    if (this.isCounted(element.name)) this.emitted++;
    const source = this.window.slice(
      this.elementStart - this.windowStart,
      this.parser.position - this.windowStart,
    );
    const malformed = error ?? this.mismatchedEndTag(element, source);
    if (malformed) this.events.push({ kind: 'malformed', element, ...malformed, hint });
    else {
      const { inherited } = this.scopes;
      this.events.push({ kind: 'element', element, ancestors: [...this.ancestors], inherited, source });
    }
    this.openElements.length = 0;
    this.error = undefined;
  }

  /** An unexpected closing tag ends all open elements, so the source of the element does not end with its own tag. */
  private mismatchedEndTag({ name }: OpenElement, source: string): XmlError | undefined {
    const local = name.replace(/^.*:/, '');
    if (source.endsWith('/>') || new RegExp(`</(?:[\\w.-]+:)?${local}\\s*>$`).test(source)) return undefined;
    return { line: this.parser.line, message: `<${name}> is closed by a different tag` };
  }

  private text(text: string): void {
    this.openElements.at(-1)?.children.push(text);
  }

  private fail(message: string): void {
    const error = {
      line: this.parser.line,
      message: `the XML is not well-formed: ${message.replace(/\.$/, '')}`,
    };
    if (this.openElements.length > 0) this.error ??= error;
    else this.problem(error.message, hint);
  }

  /** Emits one error per line, because further errors on a line are consequences of the first. */
  private problem(message: string, advice: string): void {
    const { line } = this.parser;
    if (line !== this.problemLine) this.events.push({ kind: 'error', line, message, hint: advice });
    this.problemLine = line;
  }

  private handleDoctype(text: string): void {
    if (this.options.allowDtd && !text.includes('[')) {
      const message = 'the DOCTYPE was ignored, and its DTD was not read';
      this.events.push({ kind: 'notice', line: this.parser.line, message });
      return;
    }
    this.stopped = true;
    this.events = [
      {
        kind: 'error',
        line: this.parser.line,
        message: 'the file has a DOCTYPE, which can define entities and refer to other files',
        hint: 'remove the DOCTYPE and the entities that it defines',
      },
    ];
  }

  private isCounted(name: string): boolean {
    return this.options.names.includes(name.replace(/^.*:/, ''));
  }
}
