import type { SourcePlace } from '../imported-article.ts';

/** One version of a wire document, as far as choosing among versions needs it. */
export interface WireVersion {
  /** What all versions of one document share. */
  readonly identity: string;
  /** `3`, `1.2`; empty when the document does not say. */
  readonly version: string;
  /** When this version was made, as written. */
  readonly created: string;
  /** SHA-256 of the document. */
  readonly sum: string;
  readonly place: SourcePlace;
  /** Which document of its file it is. */
  readonly number: number;
}

/** All versions of all documents of a source: the highest counts, of two alike the later one. */
export class Versions {
  private readonly latest = new Map<string, WireVersion>();
  private readonly first = new Map<string, WireVersion>();

  meet(version: WireVersion): void {
    const [latest, first] = [this.latest.get(version.identity), this.first.get(version.identity)];
    if (!latest || compareVersions(version, latest) > 0) this.latest.set(version.identity, version);
    if (!first || compareVersions(version, first) < 0) this.first.set(version.identity, version);
  }

  /** Why a version is not the one to take; undefined when it is. */
  whyNot(version: WireVersion): string | undefined {
    const latest = this.latest.get(version.identity);
    if (!latest || isAt(version, latest)) return undefined;
    const where = `${latest.place.file}:${latest.place.line}`;
    const order = compareVersions(version, latest);
    if (order < 0)
      return `${named(version)} of ${version.identity}: ${named(latest)} at ${where} takes its place`;
    return version.sum === latest.sum ? `the same stands at ${where}` : undefined;
  }

  /** When the first version at hand was made, where that is another than the one asked for. */
  firstCreated(version: WireVersion): string | undefined {
    const first = this.first.get(version.identity);
    return first && compareVersions(first, version) < 0 && first.created !== '' ? first.created : undefined;
  }
}

function named({ version, created }: WireVersion): string {
  return version === '' ? `the version of ${created || 'no time'}` : `version ${version}`;
}

function isAt({ place, number }: WireVersion, other: WireVersion): boolean {
  return place.file === other.place.file && number === other.number;
}

function compareVersions(a: WireVersion, b: WireVersion): number {
  const [left, right] = [numbersIn(a.version), numbersIn(b.version)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = (left[at] ?? 0) - (right[at] ?? 0);
    if (order !== 0) return order;
  }
  const order = Date.parse(a.created) - Date.parse(b.created);
  return Number.isNaN(order) ? 0 : order;
}

function numbersIn(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}
