import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { probePicture } from '#content/files/used-files.ts';

function chunk(name: string, bytes: Buffer): Buffer {
  const [length, sum, named] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(name), bytes])];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG of black and white that says it is so large, and holds as many rows. */
function png(width: number, height: number, rows: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * rows));
  const chunks = [chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

const saidOf = async (bytes: Buffer) =>
  (await probePicture('2024/12/a.png', bytes)).problems.map(({ severity, message }) => [severity, message]);

describe('a picture', () => {
  it('of 50,000 by 50,000 pixels in few bytes is refused as too large', async () => {
    const bytes = png(50_000, 50_000, 10);
    expect(bytes.length).toBeLessThan(2000);
    expect(await saidOf(bytes)).toEqual([['error', 'the image has more than 268 million pixels']]);
  });

  it.each([
    ['of two thousand million columns', png(2_000_000_000, 10, 0)],
    ['of no width', png(0, 10, 1)],
    ['that is a page', Buffer.from('<script>alert(1)</script>')],
    ['that is empty', Buffer.alloc(0)],
  ])('%s is refused', async (_, bytes) => {
    expect(await saidOf(bytes)).toEqual([['error', 'the file is not a readable image']]);
  });

  it('that is an SVG by another name is refused', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>';
    expect((await saidOf(Buffer.from(svg)))[0]?.[0]).toBe('error');
  });

  it('of a size that is common is taken', async () => {
    expect(await saidOf(png(1600, 900, 900))).toEqual([]);
  });
});
