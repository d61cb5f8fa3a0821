/** The part of citeproc-js that the tests use. It ships no types. */
declare module 'citeproc' {
  export interface CslSystem {
    readonly retrieveLocale: (lang: string) => object;
    readonly retrieveItem: (id: string) => object;
  }
  class Engine {
    constructor(system: CslSystem, style: object, lang: string);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): readonly [object, readonly string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  // biome-ignore lint/style/noDefaultExport: citeproc only has a default export.
  export default CSL;
}
