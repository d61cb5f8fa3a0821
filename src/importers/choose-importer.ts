import { feedImporter } from './feed/feed-importer.ts';
import { htmlImporter } from './html/html-importer.ts';
import { formats, type Importer, type Source } from './importer.ts';
import { markdownImporter } from './markdown/markdown-importer.ts';
import { newsmlImporter } from './newsml/newsml-importer.ts';
import { ninjsImporter } from './ninjs/ninjs-importer.ts';
import { readBeginning } from './reading/decode.ts';
import { textImporter } from './text/text-importer.ts';
import { wordpressImporter } from './wordpress/wordpress-importer.ts';

/** All importers. A file that several of them recognize belongs to the first. */
export const importers: readonly Importer[] = [
  wordpressImporter,
  feedImporter,
  newsmlImporter,
  ninjsImporter,
  markdownImporter,
  htmlImporter,
  textImporter,
];

/** The importer for a source, and why it was chosen. */
export interface ChosenImporter {
  readonly importer: Importer;
  readonly reason: string;
}

interface Candidate {
  readonly importer: Importer;
  /** The number of files that the importer recognizes. */
  readonly count: number;
  /** Why it recognizes the first of them. */
  readonly reason: string;
}

const formatList = formats.join(', ');

/** The importer of a named format; for `auto`, the one that recognizes most files. `error` explains why there is none. */
export async function chooseImporter(
  format: string,
  source: Source,
): Promise<ChosenImporter | { readonly error: string }> {
  const requested = importers.find((importer) => importer.format === format);
  if (requested) return { importer: requested, reason: 'as requested' };
  if (format !== 'auto') return { error: `there is no format ${format}; use ${formatList} or auto` };
  const [best, ...others] = (await countRecognized(source)).toSorted((a, b) => score(b) - score(a));
  if (!best)
    return { error: `no file in ${source.name} has a known format; specify the format: ${formatList}` };
  const rival = others.find((candidate) => isRival(candidate, best));
  if (rival) {
    const both = [best, rival].map(
      ({ importer, count, reason }) => `${count} ${importer.format} (${reason})`,
    );
    return {
      error: `${source.name} contains files in several formats: ${both.join(', ')}; specify the format to import`,
    };
  }
  const otherFormats = others.map(({ importer, count }) => `${count} ${importer.format}`).join(', ');
  const { importer, count, reason } = best;
  const total = `${count} ${count === 1 ? 'file' : 'files'} in this format`;
  return {
    importer,
    reason: `${reason}; ${total}${otherFormats && `, others not imported: ${otherFormats}`}`,
  };
}

const textFileName =
  /\.(?:md|markdown|mdx|mkd|mdown|xml|rss|atom|rdf|nitf|newsml|json|ndjson|jsonl|ninjs|html?|xhtml|txt|text)$/i;

/** Counts the files that each importer recognizes. */
async function countRecognized(source: Source): Promise<Candidate[]> {
  const candidates = new Map<Importer, Candidate>();
  for (const file of source.files) {
    const isText = textFileName.test(file.path) || source.files.length === 1;
    const beginning = isText ? await readBeginning(file) : '';
    if (beginning === '') continue;
    for (const importer of importers) {
      const reason = importer.recognize(file.path, beginning);
      if (reason === undefined) continue;
      const candidate = candidates.get(importer);
      candidates.set(importer, {
        importer,
        count: (candidate?.count ?? 0) + 1,
        reason: candidate?.reason ?? `${file.path} ${reason}`,
      });
      break;
    }
  }
  return [...candidates.values()];
}

/** HTML and text files are part of archives in any format, so they count less. */
function isWeak({ importer }: Candidate): boolean {
  return importer.format === 'html' || importer.format === 'text';
}

function score(candidate: Candidate): number {
  return isWeak(candidate) ? candidate.count / 10 : candidate.count;
}

function isRival(candidate: Candidate, best: Candidate): boolean {
  return isWeak(candidate) === isWeak(best) && candidate.count * 2 >= best.count;
}
