/** A piece of XML: only this file makes it. */
export type Xml = string & { readonly __brand: 'Xml' };

/** What an attribute may hold; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const xml = (text: string): Xml => text as Xml;

/**
 * Characters that feeds must not hold: those that XML 1.0 forbids, lone surrogates, code points that are no character,
 * and the control characters and replacement marks that the W3C feed validator warns of.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffd\p{NChar}]/gu;

/** The text without characters that no feed may hold. */
export function fitText(text: string): string {
  return text.replace(unfit, '');
}

const references: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '>': '&#x3E;',
  '"': '&#x22;',
  '\r': '&#x0D;',
};

/**
 * Plain text, escaped by the hexadecimal references that the RSS Board’s profile asks for; a carriage return too, which
 * readers of XML would take for the end of a line.
 */
function textXml(text: string): Xml {
  return xml(fitText(text).replace(/[&<>"\r]/g, (character) => references[character] ?? ''));
}

/** HTML as the text of an element, in a CDATA section that nothing in it can close. */
export function htmlXml(html: string): Xml {
  return xml(`<![CDATA[${fitText(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
}

/** XML that a library has written. */
export function writtenXml(text: string): Xml {
  return xml(text);
}

/** An element; without content it is empty. Content that is undefined is left out. */
export function element(name: string, attributes: Attributes, ...content: readonly (Xml | undefined)[]): Xml {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${textXml(String(value))}"`;
  }
  const inside =
    content.length === 1 ? (content[0] ?? '') : content.filter((piece) => piece !== undefined).join('');
  return xml(inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`);
}

/** An element that holds plain text; none for an undefined text. */
export function textElement(
  name: string,
  text: string | undefined,
  attributes: Attributes = {},
): Xml | undefined {
  return text === undefined ? undefined : element(name, attributes, textXml(text));
}

/** Pieces one after the other, each on a line of its own. */
export function linesXml(pieces: readonly (Xml | undefined)[]): Xml {
  return xml(`\n${pieces.filter((piece) => piece !== undefined).join('\n')}\n`);
}

/** A whole document. `style` is the address of a CSS file for those who open it in a browser. */
export function xmlDocument(root: Xml, style?: string): string {
  const styled = style === undefined ? '' : `<?xml-stylesheet type="text/css" href="${textXml(style)}"?>\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${styled}${root}\n`;
}
