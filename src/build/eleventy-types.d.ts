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
    setServerOptions(options: object): void;
    addWatchTarget(path: string): void;
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
