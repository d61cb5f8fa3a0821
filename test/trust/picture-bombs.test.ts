import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { probePicture } from '#content/files/used-files.ts';

function chunk(name: string, bytes: Buffer): Buffer {
  const [length, checksum, body] = [
    Buffer.alloc(4),
    Buffer.alloc(4),
    Buffer.concat([Buffer.from(name), bytes]),
  ];
  length.writeUInt32BE(bytes.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A black-and-white PNG with the given size in its header and `rows` rows of pixels. */
function png(width: number, height: number, rows: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const pixels = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * rows));
  const chunks = [chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

const problemsOf = async (bytes: Buffer) =>
  (await probePicture('2024/12/a.png', bytes)).problems.map(({ severity, message }) => [severity, message]);

describe('a picture', () => {
  it('of 50,000 × 50,000 pixels in a few bytes is rejected as too large', async () => {
    const bytes = png(50_000, 50_000, 10);
    expect(bytes.length).toBeLessThan(2000);
    expect(await problemsOf(bytes)).toEqual([['error', 'the image has more than 268 million pixels']]);
  });

  it.each([
    ['of two billion columns', png(2_000_000_000, 10, 0)],
    ['without a width', png(0, 10, 1)],
    ['that is an HTML page', Buffer.from('<script>alert(1)</script>')],
    ['that is empty', Buffer.alloc(0)],
  ])('%s is rejected', async (_, bytes) => {
    expect(await problemsOf(bytes)).toEqual([['error', 'the file is not a readable image']]);
  });

  it('that is an SVG with the extension .png is rejected', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><script>alert(1)</script></svg>';
    expect((await problemsOf(Buffer.from(svg)))[0]?.[0]).toBe('error');
  });

  it('of a common size is accepted', async () => {
    expect(await problemsOf(png(1600, 900, 900))).toEqual([]);
  });
});
