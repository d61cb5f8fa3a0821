import { apaReference } from './apa.ts';
import { bibtexEntry } from './bibtex.ts';
import { chicagoReference } from './chicago.ts';
import type { Citation } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { mlaReference } from './mla.ts';
import { risRecord } from './ris.ts';
import { wikipediaTemplate } from './wikipedia.ts';

/** A way to cite an article. */
export interface CiteStyle {
  readonly name: string;
  readonly render: (citation: Citation) => string;
  /** Of a style for programs: the ending and media type of its file. */
  readonly file?: { readonly ending: string; readonly type: string };
}

/** The styles, those for people first. */
export const citeStyles: readonly CiteStyle[] = [
  { name: 'APA', render: apaReference },
  { name: 'MLA', render: mlaReference },
  { name: 'Chicago', render: chicagoReference },
  { name: 'Wikipedia', render: wikipediaTemplate },
  { name: 'BibTeX', render: bibtexEntry, file: { ending: 'bib', type: 'application/x-bibtex' } },
  { name: 'RIS', render: risRecord, file: { ending: 'ris', type: 'application/x-research-info-systems' } },
  {
    name: 'CSL-JSON',
    render: cslJson,
    file: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  },
];
