import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import type { PictureInPage } from '#model/page-data.ts';
import { Figure } from '../Figure.tsx';

/** The image gallery of an article. Each image links to its file, except decorative ones. */
export function Gallery({
  context,
  pictures,
}: {
  readonly context: LayoutContext;
  readonly pictures: readonly PictureInPage[];
}) {
  if (pictures.length === 0) return null;
  return (
    <section class="gallery">
      <h2 lang={interfaceLang(context)} data-pagefind-ignore="">
        {context.article.pictures}
      </h2>
      <ul>
        {pictures.map((picture) => (
          <li key={picture.file.path}>
            <Figure
              context={context}
              picture={picture}
              sizes="(min-width: 48rem) 27rem, 100vw"
              linked={picture.alt !== ''}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
