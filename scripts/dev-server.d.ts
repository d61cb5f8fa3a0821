/** The parts of the Eleventy Dev Server API that `npm start` uses. */
declare module '@11ty/eleventy-dev-server' {
  interface Options {
    readonly pathPrefix: string;
    readonly messageOnStart: (started: { readonly hosts: readonly string[] }) => string;
    readonly logger: {
      readonly info: (line: string) => void;
      readonly log: (line: string) => void;
      readonly error: (line: string) => void;
    };
  }
  class DevServer {
    constructor(name: string, folder: string, options: Options);
    serve(port: number): void;
    ready(): Promise<void>;
    reloadFiles(files: readonly string[]): void;
    close(): Promise<void>;
  }

  // biome-ignore lint/style/noDefaultExport: the package has a default export.
  export { DevServer as default };
}
