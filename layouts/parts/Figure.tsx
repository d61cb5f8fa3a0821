import type { PictureFile } from '#model/page.ts';
import type { PictureInPage } from '#model/page-data.ts';
import type { LayoutContext } from '../layout-context.ts';

interface ImageProps {
  readonly context: LayoutContext;
  readonly file: PictureFile;
  readonly alt: string;
  /** The `sizes` attribute of the image. */
  readonly sizes: string;
  /** True for the first image of the page, which is loaded with high priority. */
  readonly first?: boolean | undefined;
}

/** An image with its WebP renditions and the original as fallback. It has a width and height to avoid layout shifts. */
export function Image({ context, file, alt, sizes, first }: ImageProps) {
  const hasSize = file.width > 0 && file.height > 0;
  const image = (
    <img
      class={file.height > file.width ? 'upright' : undefined}
      src={context.href(file.path)}
      alt={alt}
      width={hasSize ? file.width : undefined}
      height={hasSize ? file.height : undefined}
      loading={first ? undefined : 'lazy'}
      fetchpriority={first ? 'high' : undefined}
      decoding="async"
    />
  );
  if (file.sizes.length === 0) return image;
  const srcset = file.sizes.map(({ path, width }) => `${context.href(path)} ${width}w`).join(', ');
  return (
    <picture>
      <source type="image/webp" srcset={srcset} sizes={sizes} />
      {image}
    </picture>
  );
}

interface FigureProps {
  readonly context: LayoutContext;
  readonly picture: PictureInPage;
  readonly sizes: string;
  readonly first?: boolean;
  /** True if the image links to the full-size file. */
  readonly linked?: boolean;
  readonly class?: string;
}

/**
 * A picture with caption and credit. An alt text equal to the caption is left out, so screen readers do not repeat it.
 */
export function Figure({ context, picture, sizes, first, linked, class: className }: FigureProps) {
  const { file, caption, credit } = picture;
  const alt = picture.alt === caption && !linked ? '' : picture.alt;
  const image = <Image context={context} file={file} alt={alt} sizes={sizes} first={first} />;
  return (
    <figure class={className}>
      {linked ? <a href={context.href(file.path)}>{image}</a> : image}
      {(caption || credit) && (
        <figcaption>
          {caption && <span class="caption">{caption}</span>}
          {caption && credit && ' '}
          {credit && (
            <span class="credit" data-pagefind-ignore>
              {credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
