/** Serialized XML. Only this module creates values of this type. */
export type Xml = string & { readonly __brand: 'Xml' };

/** The attributes of an element. Undefined values are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const xml = (text: string): Xml => text as Xml;

/**
 * Characters that feeds must not contain: those forbidden in XML 1.0, lone surrogates, noncharacters, and control and
 * replacement characters that the W3C feed validator warns about.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern removes control characters.
const invalid = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffd\p{NChar}]/gu;

/** Removes characters that feeds must not contain. */
export function stripInvalid(text: string): string {
  return text.replace(invalid, '');
}

const references: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
  '\r': '&#x0D;',
};

/**
 * Escapes plain text with hexadecimal references, as the RSS Board’s profile recommends. A carriage return is escaped
 * too, since XML parsers normalize line ends.
 */
function textXml(text: string): Xml {
  return xml(stripInvalid(text).replace(/[&<>"\r]/g, (character) => references[character] ?? ''));
}

/** HTML in a CDATA section. `]]>` in the HTML cannot end the section. */
export function htmlXml(html: string): Xml {
  return xml(`<![CDATA[${stripInvalid(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

/** Marks a text as XML that a library has already serialized. */
export function trustedXml(text: string): Xml {
  return xml(text);
}

/** An element; self-closing if it has no content. Undefined content is left out. */
export function element(name: string, attributes: Attributes, ...content: readonly (Xml | undefined)[]): Xml {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${textXml(String(value))}"`;
  }
  const children =
    content.length === 1 ? (content[0] ?? '') : content.filter((piece) => piece !== undefined).join('');
  return xml(children === '' ? `${start}/>` : `${start}>${children}</${name}>`);
}

/** An element with plain text; undefined if the text is. */
export function textElement(
  name: string,
  text: string | undefined,
  attributes: Attributes = {},
): Xml | undefined {
  return text === undefined ? undefined : element(name, attributes, textXml(text));
}

/** Joins elements, each on its own line. */
export function linesXml(pieces: readonly (Xml | undefined)[]): Xml {
  return xml(`\n${pieces.filter((piece) => piece !== undefined).join('\n')}\n`);
}

/** A complete document. `style` is the URL of a style sheet for feeds opened in a browser. */
export function xmlDocument(root: Xml, style?: string): string {
  const stylesheet =
    style === undefined ? '' : `<?xml-stylesheet type="text/css" href="${textXml(style)}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${stylesheet}${root}\n`;
}
