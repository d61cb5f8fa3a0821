import { feedImporter } from './feed/feed-importer.ts';
import { htmlImporter } from './html/html-importer.ts';
import { formats, type Importer, type Source } from './importer.ts';
import { markdownImporter } from './markdown/markdown-importer.ts';
import { newsmlImporter } from './newsml/newsml-importer.ts';
import { ninjsImporter } from './ninjs/ninjs-importer.ts';
import { readBeginning } from './reading/decode.ts';
import { textImporter } from './text/text-importer.ts';
import { wordpressImporter } from './wordpress/wordpress-importer.ts';

/** Every importer; where a source would do for several, the first. */
export const importers: readonly Importer[] = [
  wordpressImporter,
  feedImporter,
  newsmlImporter,
  ninjsImporter,
  markdownImporter,
  htmlImporter,
  textImporter,
];

/** An importer, and why it is the one. */
export interface Chosen {
  readonly importer: Importer;
  readonly why: string;
}

interface Recognised {
  readonly importer: Importer;
  readonly count: number;
  /** Of the first file of this format. */
  readonly why: string;
}

/** The importer of a named format, or for `auto` the one that recognises most files; or why there is none. */
export async function chooseImporter(
  format: string,
  source: Source,
): Promise<Chosen | { readonly none: string }> {
  const named = importers.find((importer) => importer.format === format);
  if (named) return { importer: named, why: 'as asked' };
  if (format !== 'auto') return { none: `there is no format ${format}; write ${either}, or auto` };
  const [best, ...others] = (await recogniseAll(source)).toSorted((a, b) => weight(b) - weight(a));
  if (!best) return { none: `no file of ${source.name} is of a known format; name the format: ${either}` };
  const rival = others.find((one) => isRival(one, best));
  if (rival) {
    const both = [best, rival].map(({ importer, count, why }) => `${count} of ${importer.format} (${why})`);
    return {
      none: `${source.name} holds files of several formats: ${both.join(', ')}; name the one to bring in`,
    };
  }
  const also = others.map(({ importer, count }) => `${count} of ${importer.format}`).join(', ');
  const { importer, count, why } = best;
  return { importer, why: `${why}; ${count} such files${also && ` (also ${also}, left out)`}` };
}

const either = formats.join(', ');
const textual =
  /\.(?:md|markdown|mdx|mkd|mdown|xml|rss|atom|rdf|nitf|newsml|json|ndjson|jsonl|ninjs|html?|xhtml|txt|text)$/i;

/** How many files each importer recognises; a file is of the first that does. */
async function recogniseAll(source: Source): Promise<Recognised[]> {
  const recognised = new Map<Importer, Recognised>();
  for (const file of source.files) {
    const beginning = textual.test(file.path) || source.files.length === 1 ? await readBeginning(file) : '';
    if (beginning === '') continue;
    for (const importer of importers) {
      const why = importer.recognise(file.path, beginning);
      if (why === undefined) continue;
      const known = recognised.get(importer);
      recognised.set(importer, {
        importer,
        count: (known?.count ?? 0) + 1,
        why: known?.why ?? `${file.path} ${why}`,
      });
      break;
    }
  }
  return [...recognised.values()];
}

/** Pages and texts lie about in archives of every format: they weigh less. */
function isWeak({ importer }: Recognised): boolean {
  return importer.format === 'html' || importer.format === 'text';
}

function weight(recognised: Recognised): number {
  return isWeak(recognised) ? recognised.count / 10 : recognised.count;
}

function isRival(one: Recognised, best: Recognised): boolean {
  return isWeak(one) === isWeak(best) && one.count * 2 >= best.count;
}
