import { findElements, parseHtml, renderTree } from './from-html/html-tree.ts';

/** A whole address of the web; undefined for anything else. */
export function addressIn(written: string, base?: string): string | undefined {
  const address = written.trim();
  if (address === '' || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** An address of the web, whole where it can be; relative where nothing says to what. */
export function linkIn(written: string, base?: string): string | undefined {
  const address = written.trim();
  const isRelative = address !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address);
  return addressIn(address, base) ?? (isRelative ? address : undefined);
}

const addressed = ['href', 'src', 'poster', 'data', 'cite'] as const;

/** HTML in which addresses that `base` makes whole are so. */
export function withWholeAddresses(html: string, base: string): string {
  const tree = parseHtml(html);
  for (const element of findElements(tree, () => true)) {
    for (const name of addressed) {
      const written = element.properties[name];
      if (typeof written !== 'string' || written.startsWith('#') || !URL.canParse(written, base)) continue;
      element.properties[name] = new URL(written, base).href;
    }
  }
  return renderTree(tree);
}

/** The last part of an address, without its ending; undefined where it is a number, or no name at all. */
export function nameInAddress(address: string): string | undefined {
  const last = new URL(address).pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const name = last.replace(/\.(?:html?|php|aspx?|jsp)$/i, '');
  return name === '' || /^(?:[\d._-]+|index|default|article|node|story|view)$/i.test(name) ? undefined : name;
}
