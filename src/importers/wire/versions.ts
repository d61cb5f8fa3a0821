import type { SourceLocation } from '../imported-article.ts';

/** A version of a wire document. */
export interface WireVersion {
  /** Shared by all versions of a document. */
  readonly identity: string;
  /** `3`, `1.2`; empty if the document does not say. */
  readonly version: string;
  /** The creation time of this version, as written. */
  readonly created: string;
  /** SHA-256 of the document. */
  readonly hash: string;
  readonly location: SourceLocation;
  /** The number of the document in its file, from 1. */
  readonly number: number;
}

/** Chooses among the versions of documents: the highest number, then the latest time. */
export class Versions {
  private readonly latest = new Map<string, WireVersion>();
  private readonly first = new Map<string, WireVersion>();

  add(version: WireVersion): void {
    const [latest, first] = [this.latest.get(version.identity), this.first.get(version.identity)];
    if (!latest || compareVersions(version, latest) > 0) this.latest.set(version.identity, version);
    if (!first || compareVersions(version, first) < 0) this.first.set(version.identity, version);
  }

  /** Why a version is not imported, or undefined if it is. */
  supersededReason(version: WireVersion): string | undefined {
    const latest = this.latest.get(version.identity);
    if (!latest || isSameDocument(version, latest)) return undefined;
    const position = `${latest.location.file}:${latest.location.line}`;
    const order = compareVersions(version, latest);
    if (order < 0)
      return `${describeVersion(version)} of ${version.identity}, replaced by ${describeVersion(latest)} at ${position}`;
    return version.hash === latest.hash ? `identical to the document at ${position}` : undefined;
  }

  /** The creation time of the first version in the source, if it is not this one. */
  firstCreated(version: WireVersion): string | undefined {
    const first = this.first.get(version.identity);
    return first && compareVersions(first, version) < 0 && first.created !== '' ? first.created : undefined;
  }
}

function describeVersion({ version, created }: WireVersion): string {
  if (version !== '') return `version ${version}`;
  return created === '' ? 'version without a date' : `version of ${created}`;
}

function isSameDocument({ location, number }: WireVersion, other: WireVersion): boolean {
  return location.file === other.location.file && number === other.number;
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
