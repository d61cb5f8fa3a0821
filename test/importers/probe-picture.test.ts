import sharp from 'sharp';
import { expect, test } from 'vitest';
import { probePicture } from '../../scripts/import/probe-picture.ts';

const noise = {
  create: { width: 64, height: 64, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 30 } },
} as const;
const png = await sharp({ create: { ...noise.create, background: '#000' } })
  .png()
  .toBuffer();

function probe(bytes: Uint8Array): Promise<string | undefined> {
  return probePicture({
    path: 'picture.jpg',
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  });
}

test('the extension of an image depends on its content, not on its name', async () => {
  expect(await probe(png)).toBe('.png');
});

test('a truncated image has no extension, because no build could read it', async () => {
  expect(await probe(png.subarray(0, png.length / 2))).toBeUndefined();
});

test('an error page that was saved as an image has no extension', async () => {
  expect(await probe(Buffer.from('<!doctype html><title>404</title>'))).toBeUndefined();
});
