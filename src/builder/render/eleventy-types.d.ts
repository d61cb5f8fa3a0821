/** The part of Eleventy 3 that is used here. Eleventy ships types from version 4 on. */
declare module '@11ty/eleventy' {
  interface TemplateData {
    readonly pageNumber: number;
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

/** The part of Eleventy’s image plugin that is used here. */
declare module '@11ty/eleventy-img' {
  interface PictureOptions {
    readonly widths: readonly number[];
    readonly formats: readonly string[];
    readonly outputDir: string;
    readonly filenameFormat: (id: string, source: string, width: number, format: string) => string;
    readonly useCache: boolean;
  }
  function resize(source: string, options: PictureOptions): Promise<unknown>;

  // biome-ignore lint/style/noDefaultExport: the package has a default export.
  export { resize as default };
}
