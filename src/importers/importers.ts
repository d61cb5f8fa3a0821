import { formats, type Importer, type Source } from './importer.ts';
import { markdownImporter } from './markdown/markdown-importer.ts';
import { readBeginning } from './reading/decode.ts';
import { wordpressImporter } from './wordpress/wordpress-importer.ts';

/** Every importer; where a source would do for several, the first. */
export const importers: readonly Importer[] = [wordpressImporter, markdownImporter];

/** An importer, and why it is the one. */
export interface Chosen {
  readonly importer: Importer;
  readonly why: string;
}

/** The importer of a named format, or for `auto` the one that recognises most files; or why there is none. */
export async function chooseImporter(
  format: string,
  source: Source,
): Promise<Chosen | { readonly none: string }> {
  const named = importers.find((importer) => importer.format === format);
  if (named) return { importer: named, why: 'as asked' };
  if (format !== 'auto')
    return { none: `there is no format ${format}; write one of ${formats.join(', ')}, or auto` };
  const recognised = new Map<Importer, { count: number; why: string }>();
  for (const file of source.files) {
    const beginning = /\.(?:md|markdown|mdx|xml|rss|atom|rdf|json|html?|xhtml|txt|nitf)$/i.test(file.path)
      ? await readBeginning(file)
      : '';
    for (const importer of importers) {
      const why = beginning === '' ? undefined : importer.recognise(file.path, beginning);
      if (why === undefined) continue;
      const known = recognised.get(importer) ?? { count: 0, why: `${file.path} ${why}` };
      known.count++;
      recognised.set(importer, known);
      break;
    }
  }
  const [best, ...others] = [...recognised].sort(([, a], [, b]) => b.count - a.count);
  if (!best)
    return { none: `no file of ${source.name} is of a known format; name one of ${formats.join(', ')}` };
  const [importer, { count, why }] = best;
  const also = others.map(([{ format: other }, found]) => `${found.count} of ${other}`).join(', ');
  return { importer, why: `${why}; ${count} such files${also && ` (also ${also}, left out)`}` };
}
