/** Wall-clock seconds by phase of a build. */
export class Phases {
  readonly #clock: () => number;
  readonly #seconds: Record<string, number> = {};
  #since: number;

  /** `clock` gives milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#since = clock();
  }

  /** Ends a phase: what went by since the last one ended is its time. */
  end(phase: string): void {
    const now = this.#clock();
    this.#seconds[phase] = (this.#seconds[phase] ?? 0) + (now - this.#since) / 1000;
    this.#since = now;
  }

  get seconds(): Readonly<Record<string, number>> {
    return this.#seconds;
  }
}
