/** Reads CBOR (RFC 8949) value by value, limited to what Pagefind writes: integers, strings, arrays of known length. */
export interface CborReader {
  /** The offset of the next value. */
  readonly place: () => number;
  /** Reads the length of an array; its items follow. */
  readonly array: () => number;
  readonly text: () => string;
  readonly number: () => number;
  /** Skips a value. */
  readonly skip: () => void;
}

const integerType = 0;
const stringType = 3;
const arrayType = 4;

/** Reads bytes as CBOR, from `place` on. Throws for anything that Pagefind does not write. */
export function readCbor(bytes: Uint8Array, place = 0): CborReader {
  let at = place;
  let kind = integerType;
  /** Reads the head of a value: its major type, and its number or length. */
  const head = (): number => {
    const initial = bytes[at];
    if (initial === undefined || (initial & 31) > 26) throw new Error(`unsupported CBOR at byte ${at}`);
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
    if (kind !== wanted) throw new Error(`CBOR major type ${kind} instead of ${wanted} before byte ${at}`);
    return number;
  };
  const skip = (): void => {
    const number = head();
    if (kind === arrayType) for (let rest = number; rest > 0; rest--) skip();
    else if (kind === stringType) at += number;
  };
  return {
    place: () => at,
    array: () => headOf(arrayType),
    text: () => {
      const length = headOf(stringType);
      at += length;
      return new TextDecoder().decode(bytes.subarray(at - length, at));
    },
    number: () => headOf(integerType),
    skip,
  };
}
