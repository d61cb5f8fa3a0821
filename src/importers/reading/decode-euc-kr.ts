/**
 * Decodes EUC-KR as defined in the Encoding Standard, including the 8,822 syllables of Windows code page 949, which the
 * decoder of Node does not support. Throws a `TypeError` for invalid bytes.
 */
export class EucKrDecoder {
  private readonly plain = new TextDecoder('euc-kr', { fatal: true });
  private pending: Uint8Array = new Uint8Array();

  decode(chunk: Uint8Array, last: boolean): string {
    const bytes = this.pending.length > 0 ? Buffer.concat([this.pending, chunk]) : chunk;
    const parts: string[] = [];
    let [from, at] = [0, 0];
    while (at < bytes.length) {
      const lead = bytes[at] ?? 0;
      if (lead < 0x80) {
        at++;
        continue;
      }
      if (at + 1 === bytes.length && !last) break;
      const trail = bytes[at + 1] ?? 0;
      if (lead < 0xa1 || trail < 0xa1) {
        parts.push(this.plain.decode(bytes.subarray(from, at)), windowsSyllable(lead, trail));
        from = at + 2;
      }
      at += 2;
    }
    const end = Math.min(at, bytes.length);
    parts.push(this.plain.decode(bytes.subarray(from, end)));
    this.pending = bytes.slice(end);
    return parts.join('');
  }
}

let table: ReadonlyMap<number, string> | undefined;

function windowsSyllable(lead: number, trail: number): string {
  table ??= windowsSyllables();
  const syllable = table.get(lead * 256 + trail);
  if (syllable === undefined) throw new TypeError('these bytes are not valid EUC-KR');
  return syllable;
}

/** The Unicode syllables that KS X 1001 lacks, in order, assigned to its unused code points. */
function windowsSyllables(): Map<number, string> {
  const decoder = new TextDecoder('euc-kr');
  const standard = new Set<string>();
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) standard.add(decoder.decode(Uint8Array.of(lead, trail)));
  const syllables = new Map<number, string>();
  let syllable = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (let trail = 0x41; trail <= (lead < 0xa1 ? 0xfe : 0xa0); trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (standard.has(String.fromCharCode(syllable))) syllable++;
      if (syllable > 0xd7a3) return syllables;
      syllables.set(lead * 256 + trail, String.fromCharCode(syllable++));
    }
  }
  return syllables;
}
