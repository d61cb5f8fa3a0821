/** The part of Eleventy 3 that the press uses; Eleventy ships no types before version 4. */
declare module '@11ty/eleventy' {
  interface TemplateData {
    readonly sheet: number;
  }
  interface VirtualTemplate {
    render(data: TemplateData): string;
  }
  interface TemplateConfig {
    addGlobalData(name: string, value: unknown): void;
    addTemplate(path: string, template: VirtualTemplate, data: object): void;
    setUseGitIgnore(use: boolean): void;
    readonly benchmarkManager: { get(group: string): { setMinimumThresholdMs(milliseconds: number): void } };
  }
  interface Options {
    readonly configPath?: string | false;
    readonly quietMode?: boolean;
    readonly config?: (config: TemplateConfig) => void;
  }
  class Eleventy {
    constructor(input: string, output: string, options: Options);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}

/** The part of Eleventy’s picture maker that the build uses. */
declare module '@11ty/eleventy-img' {
  interface PictureOptions {
    readonly widths: readonly number[];
    readonly formats: readonly string[];
    readonly outputDir: string;
    readonly filenameFormat: (id: string, source: string, width: number, format: string) => string;
    readonly useCache: boolean;
  }
  function makePicture(source: string, options: PictureOptions): Promise<unknown>;

  // biome-ignore lint/style/noDefaultExport: so it is exported.
  export { makePicture as default };
}
