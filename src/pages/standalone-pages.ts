import type { Page, PictureFile } from '#model/page.ts';
import type { StandalonePageData } from '#model/page-data.ts';
import type { SiteContent } from './site-content.ts';

/** The standalone pages. */
export function standalonePages(content: SiteContent): Page<'standalone-page', StandalonePageData>[] {
  return content.standalonePages.map(({ pictures, ...page }) => {
    const shown: Record<string, PictureFile> = {};
    for (const file of pictures) {
      const found = content.pictureFile(file);
      if (found) shown[file] = found;
    }
    return { path: page.path, layout: 'standalone-page', data: { ...page, pictures: shown } };
  });
}
