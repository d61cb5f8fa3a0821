import type { PictureInPage } from '#model/facts.ts';
import { type Edition, interfaceLang } from '../edition.ts';
import { Figure } from './Figure.tsx';

/** The pictures of an article after its text; each leads to its file in full, but for those that say nothing. */
export function Gallery({
  edition,
  pictures,
}: {
  readonly edition: Edition;
  readonly pictures: readonly PictureInPage[];
}) {
  if (pictures.length === 0) return null;
  return (
    <section class="gallery">
      <h2 lang={interfaceLang(edition)} data-pagefind-ignore="">
        {edition.article.pictures}
      </h2>
      <ul>
        {pictures.map((picture) => (
          <li key={picture.file.path}>
            <Figure
              edition={edition}
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
