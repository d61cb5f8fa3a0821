/** Reads CBOR (RFC 8949) value by value, as far as Pagefind writes it: whole numbers, texts, arrays of known length. */
export interface CborReader {
  /** Where the next value begins. */
  readonly place: () => number;
  /** The length of an array, whose values come next. */
  readonly array: () => number;
  readonly text: () => string;
  readonly number: () => number;
  /** Passes over a value, whatever it holds. */
  readonly skip: () => void;
}

const kindOfNumber = 0;
const kindOfText = 3;
const kindOfArray = 4;

/** Opens bytes to be read from `place` on. Throws at what Pagefind does not write. */
export function readCbor(bytes: Uint8Array, place = 0): CborReader {
  let at = place;
  let kind = kindOfNumber;
  /** Reads the head of a value: its kind, and its number or length. */
  const head = (): number => {
    const initial = bytes[at];
    if (initial === undefined || (initial & 31) > 26)
      throw new Error(`no CBOR as Pagefind writes it, at byte ${at}`);
    kind = initial >> 5;
    at += 1;
    const low = initial & 31;
    if (low < 24) return low;
    let number = 0;
    for (const end = at + 2 ** (low - 24); at < end; at++) number = number * 256 + (bytes[at] ?? 0);
    return number;
  };
  const headOf = (wanted: number): number => {
    const number = head();
    if (kind !== wanted) throw new Error(`CBOR of kind ${kind} instead of ${wanted}, before byte ${at}`);
    return number;
  };
  const skip = (): void => {
    const number = head();
    if (kind === kindOfArray) for (let left = number; left > 0; left--) skip();
    else if (kind === kindOfText) at += number;
  };
  return {
    place: () => at,
    array: () => headOf(kindOfArray),
    text: () => {
      const length = headOf(kindOfText);
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    },
    number: () => headOf(kindOfNumber),
    skip,
  };
}
