import { apaReference } from './apa.ts';
import { bibtexEntry } from './bibtex.ts';
import { chicagoReference } from './chicago.ts';
import type { Citation } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { mlaReference } from './mla.ts';
import { risRecord } from './ris.ts';
import { wikipediaTemplate } from './wikipedia.ts';

/** A citation style. */
export interface CiteStyle {
  readonly name: string;
  readonly render: (citation: Citation) => string;
  /** For machine-readable styles: extension and media type of the file. */
  readonly file?: { readonly ending: string; readonly type: string };
}

/** All citation styles, human-readable ones first. */
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
