import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { SourceFile } from '../importer.ts';
import { Decoder } from './decode.ts';
import { XmlGuard } from './sanitize-xml.ts';
import type { XmlElement } from './xml-element.ts';
import { type Inherited, XmlScopes } from './xml-scopes.ts';

/** What comes out of an XML document, in its order. */
export type XmlFound =
  /** An element that was wanted, whole, with the names around it and its source. */
  | {
      readonly kind: 'element';
      readonly element: XmlElement;
      readonly around: readonly string[];
      readonly inherited: Inherited;
      readonly source: string;
    }
  /** A wanted element that is not well-formed, as far as it was read. */
  | {
      readonly kind: 'broken';
      readonly element: XmlElement;
      readonly line: number;
      readonly message: string;
      readonly hint: string;
    }
  /** Something wrong outside wanted elements, or with the document as a whole. */
  | { readonly kind: 'problem'; readonly line: number; readonly message: string; readonly hint: string }
  /** Something put right on the way in. */
  | { readonly kind: 'remark'; readonly line: number; readonly message: string };

interface Wanted {
  /** Local names of elements that are to be had whole; their tags are counted. */
  readonly names: readonly string[];
  /** Further elements to be had whole, by name and the names around. */
  readonly also?: (name: string, around: readonly string[]) => boolean;
  readonly encoding?: string | undefined;
  /** True for formats whose files name their DTD: a DOCTYPE that defines nothing itself is then passed over. */
  readonly mayNameDtd?: boolean;
}

/**
 * Reads an XML document as a stream and gives each wanted element when it ends. A DOCTYPE ends the reading, or is
 * passed over where it only names a DTD: no entity is ever defined, no other file ever read. Throws `NotText`.
 */
export async function* readXml(file: SourceFile, wanted: Wanted): AsyncGenerator<XmlFound> {
  const decoder = new Decoder(wanted.encoding);
  const guard = new XmlGuard(wanted.names);
  const reading = new Reading(wanted);
  for await (const chunk of file.bytes()) {
    yield* reading.write(guard.pass(decoder.decode(chunk, false), false));
    if (reading.ended) return;
  }
  yield* reading.write(guard.pass(decoder.decode(new Uint8Array(), true), true));
  if (reading.ended) return;
  yield* reading.close();
  yield* remarks(decoder, guard);
  const missing = guard.tags - reading.given;
  if (missing > 0) {
    yield {
      kind: 'problem',
      line: 1,
      message: `${missing} of ${guard.tags} elements <${wanted.names.join('>, <')}> could not be made out`,
      hint: 'mend the XML and run the import again',
    };
  }
}

function* remarks(decoder: Decoder, guard: XmlGuard): Generator<XmlFound> {
  for (const line of decoder.strayLines) {
    yield { kind: 'remark', line, message: 'a byte that is not UTF-8 was read as Windows-1252' };
  }
  for (const line of guard.ampersandLines) {
    yield { kind: 'remark', line, message: 'an & that begins no reference was read as &amp;' };
  }
  for (const line of guard.cleanedLines) {
    yield { kind: 'remark', line, message: 'control characters were taken out, which XML does not allow' };
  }
}

interface Fault {
  readonly line: number;
  readonly message: string;
}

const hint = 'mend the XML there and run the import again';

interface Building {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Building | string)[];
  readonly line: number;
}

const deepest = 200;

/** The state of one reading: the elements that are open, and the one that is being built. */
class Reading {
  /** Counted elements given so far. */
  given = 0;
  ended = false;
  private readonly wanted: Wanted;
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly around: string[] = [];
  private readonly scopes = new XmlScopes();
  private readonly building: Building[] = [];
  private fault: Fault | undefined;
  private problemLine = 0;
  private found: XmlFound[] = [];
  /** What was written from the last point before a tag that may matter, and where that point lies. */
  private window = '';
  private windowStart = 0;
  private elementStart = 0;
  private tagStart = 0;

  constructor(wanted: Wanted) {
    this.wanted = wanted;
    const { parser } = this;
    parser.on('opentagstart', () => {
      this.tagStart = this.window.lastIndexOf('<', parser.position - this.windowStart - 1) + this.windowStart;
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', () => this.closeTag());
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('error', (reason) => this.fail(reason.message));
    parser.on('doctype', (text) => this.meetDoctype(text));
  }

  write(text: string): XmlFound[] {
    this.window += text;
    this.parser.write(text);
    const needed =
      this.building.length > 0 ? this.elementStart - this.windowStart : this.window.lastIndexOf('<');
    const cut = Math.max(needed, 0);
    this.windowStart += cut;
    this.window = this.window.slice(cut);
    const found = this.ended ? this.found.slice(0, 1) : this.found;
    this.found = [];
    return found;
  }

  close(): XmlFound[] {
    const cut = this.building[0];
    if (cut)
      this.give(
        cut,
        this.fault ?? {
          line: this.parser.line,
          message: `the file ends inside <${cut.name}>, which begins on line ${cut.line}`,
        },
      );
    else if (this.around.length > 0) {
      this.problem(
        `the file ends inside <${this.around.at(-1)}>`,
        'get the whole file and run the import again',
      );
    }
    if (this.around.length === 0) this.parser.close();
    return this.found;
  }

  private open(tag: SaxesTagPlain): void {
    const { name, attributes } = this.scopes.enter(tag.name, new Map(Object.entries(tag.attributes)));
    const element: Building = { name, attributes, children: [], line: this.parser.line };
    const parent = this.building.at(-1);
    if (parent) {
      if (this.isCounted(name)) this.given++;
      parent.children.push(element);
      this.building.push(element);
      if (this.building.length === deepest) this.fail(`elements are nested more than ${deepest} deep`);
    } else if (this.isCounted(name) || this.wanted.also?.(name, this.around)) {
      this.building.push(element);
      this.elementStart = this.tagStart;
      this.fault = undefined;
    }
    this.around.push(name);
  }

  private closeTag(): void {
    this.around.pop();
    this.scopes.leave();
    const element = this.building.pop();
    if (element && this.building.length === 0) this.give(element, this.fault);
  }

  private give(element: Building, fault: Fault | undefined): void {
    if (this.isCounted(element.name)) this.given++;
    const source = this.window.slice(
      this.elementStart - this.windowStart,
      this.parser.position - this.windowStart,
    );
    const broken = fault ?? this.closedByAnother(element, source);
    if (broken) this.found.push({ kind: 'broken', element, ...broken, hint });
    else {
      const { inherited } = this.scopes;
      this.found.push({ kind: 'element', element, around: [...this.around], inherited, source });
    }
    this.building.length = 0;
    this.fault = undefined;
  }

  /** A closing tag that nothing opened ends all that is open. */
  private closedByAnother({ name }: Building, source: string): Fault | undefined {
    const local = name.replace(/^.*:/, '');
    if (source.endsWith('/>') || new RegExp(`</(?:[\\w.-]+:)?${local}\\s*>$`).test(source)) return undefined;
    return { line: this.parser.line, message: `<${name}> is ended by another tag than its own` };
  }

  private text(text: string): void {
    this.building.at(-1)?.children.push(text);
  }

  private fail(message: string): void {
    const fault = {
      line: this.parser.line,
      message: `this is not well-formed XML: ${message.replace(/\.$/, '')}`,
    };
    if (this.building.length > 0) this.fault ??= fault;
    else this.problem(fault.message, hint);
  }

  /** One a line: the others follow from it. */
  private problem(message: string, how: string): void {
    const { line } = this.parser;
    if (line !== this.problemLine) this.found.push({ kind: 'problem', line, message, hint: how });
    this.problemLine = line;
  }

  private meetDoctype(text: string): void {
    if (this.wanted.mayNameDtd && !text.includes('[')) {
      const message = 'the DOCTYPE was passed over: the DTD that it names was not read';
      this.found.push({ kind: 'remark', line: this.parser.line, message });
      return;
    }
    this.ended = true;
    this.found = [
      {
        kind: 'problem',
        line: this.parser.line,
        message: 'the file has a DOCTYPE, which can define entities and name other files',
        hint: 'take the DOCTYPE out; nothing else of the file needs it',
      },
    ];
  }

  private isCounted(name: string): boolean {
    return this.wanted.names.includes(name.replace(/^.*:/, ''));
  }
}
