import type { Article } from '#model/article.ts';
import type { Page } from '#model/page.ts';
import type { PicturesData } from '#model/page-data.ts';
import { monthPicturesPath, picturesPath } from '#model/paths.ts';
import { pictureInPage, type SiteContent } from './site-content.ts';

const picturesOnFirst = 48;

/** The picture index: the newest pictures, and links to the months with pictures. */
export function picturesPage(content: SiteContent): Page<'pictures', PicturesData> {
  const months = [...content.archive.months].flatMap(([of, articles]) => {
    const count = articles.reduce((sum, article) => sum + picturesOf(content, article).length, 0);
    return count > 0 ? [{ of, count }] : [];
  });
  const newest: PicturesData['pictures'][number][] = [];
  for (let at = content.archive.articles.length - 1; at >= 0 && newest.length < picturesOnFirst; at--) {
    const article = content.archive.articles[at];
    if (article) newest.push(...picturesOf(content, article));
  }
  return {
    path: picturesPath,
    layout: 'pictures',
    data: { pictures: newest.slice(0, picturesOnFirst), months },
  };
}

/** The pictures of each month of a year that has some, such as `/pictures/2024-12/`. */
export function* monthPicturesPages(
  content: SiteContent,
  year: string,
): Generator<Page<'pictures', PicturesData>> {
  for (const [month, articles] of content.archive.months) {
    if (!month.startsWith(`${year}-`)) continue;
    const pictures = articles.flatMap((article) => picturesOf(content, article));
    if (pictures.length === 0) continue;
    yield { path: monthPicturesPath(month), layout: 'pictures', data: { month, pictures, months: [] } };
  }
}

function picturesOf(content: SiteContent, article: Article): PicturesData['pictures'][number][] {
  const ofArticle = [...(article.image ? [article.image] : []), ...article.images];
  return ofArticle.flatMap((picture) => {
    const shown = pictureInPage(picture, content.pictureFile);
    const link = { name: article.title, path: article.path, lang: article.language };
    const { day, circa } = article;
    return shown ? [{ ...shown, article: link, day, ...(circa && { circa }) }] : [];
  });
}
