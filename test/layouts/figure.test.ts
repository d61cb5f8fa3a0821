import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { layoutContext } from '#layouts/layout-context.ts';
import { Image } from '#layouts/parts/Figure.tsx';

import { filePath } from '#model/paths.ts';
import { headOfPage } from '#pages/html-page.ts';
import { file, settingsOf } from '../feeds/newsroom.ts';
import { fullArticle, pagesOf } from './render-pages.ts';

const [page] = pagesOf([fullArticle]);
if (!page) throw new Error('page not found');
const context = layoutContext(settingsOf(), headOfPage(page, settingsOf()), page.path);

const renderImage = (width: number, height: number): string => {
  const picture = {
    path: filePath(file('hall.jpg')),
    width,
    height,
    type: 'image/jpeg',
    bytes: 1,
    sizes: [],
  };
  return renderToString(h(Image, { context, file: picture, alt: '', sizes: '100vw' }));
};

describe('a picture', () => {
  it('is marked if it is in portrait format', () => {
    expect(renderImage(600, 900)).toContain('class="upright"');
    expect(renderImage(900, 600)).not.toContain('class');
    expect(renderImage(0, 0)).not.toContain('class');
  });
});
