import sharp from 'sharp';
import type { Shape } from './corpus.ts';

const names = ['harbour.svg', 'hills.svg', 'tower.svg', 'harbour.png', 'hills.png'] as const;

/** Paths of the pictures that all articles share: files in the first month of the archive. */
export function sharedPictures(shape: Pick<Shape, 'firstYear'>): readonly string[] {
  return names.map((name) => `${shape.firstYear}/01/${name}`);
}

/** Draws a shared picture: the bytes of its SVG or PNG file. */
export async function drawPicture(file: string): Promise<Uint8Array> {
  const svg = Buffer.from(drawing(file));
  return file.endsWith('.svg') ? svg : await sharp(svg).png().toBuffer();
}

function drawing(file: string): string {
  const shape = file.includes('hills')
    ? '<path d="M0 180 80 60l70 90 60-70 110 100z" fill="#5a6b4f"/>'
    : file.includes('tower')
      ? '<path d="M140 180V50l20-30 20 30v130z" fill="#7a4b3a"/>'
      : '<path d="M0 130h320v50H0zM60 120l20-60 20 60z" fill="#3b5a76"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180" viewBox="0 0 320 180"><path d="M0 0h320v180H0z" fill="#e9e4d8"/>${shape}</svg>\n`;
}
