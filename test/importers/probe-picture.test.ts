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

test('a picture has the ending of what it is, whatever its name says', async () => {
  expect(await probe(png)).toBe('.png');
});

test('a picture that is cut short is none: no build could read it', async () => {
  expect(await probe(png.subarray(0, png.length / 2))).toBeUndefined();
});

test('a page of an error that was saved as a picture is none', async () => {
  expect(await probe(Buffer.from('<!doctype html><title>404</title>'))).toBeUndefined();
});
