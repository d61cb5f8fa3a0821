import type { Element, ElementContent } from 'hast';
import { type Changes, excerpt } from '../changes.ts';
import { cleanLine } from '../clean-text.ts';
import type { LinkResolver } from '../link-resolver.ts';
import { decodePercent } from '../urls.ts';
import { attribute, makeElement } from './html-tree.ts';

interface PictureContext {
  readonly resolver: LinkResolver;
  readonly changes: Changes;
  readonly inLink: boolean;
}

/** Points an image to its file. An image without a file becomes a link or text. */
export function convertPicture(
  element: Element,
  { resolver, changes, inLink }: PictureContext,
): ElementContent[] {
  const src = pictureSource(element);
  const alt = cleanLine(attribute(element, 'alt') ?? '');
  const title = cleanLine(attribute(element, 'title') ?? '');
  if (isTrackingPixel(element, src)) {
    changes.add('dropped', `image ${excerpt(src)}`, 'a tracking pixel');
    return [];
  }
  const resolved = resolver.file(src);
  if (resolved.kind === 'file') {
    if (title !== '' && title !== alt) {
      changes.add(
        'dropped',
        `tooltip “${excerpt(title)}”`,
        'images have alternative text and a caption, but no tooltip',
      );
    }
    return [
      makeElement('img', { src: resolved.path, alt: alt || altTextFor(title, resolved.path, changes) }, []),
    ];
  }
  const words = alt || title || fileNameOf(src);
  changes.add(resolved.href ? 'changed' : 'dropped', `image ${excerpt(src, 200)}`, resolved.reason);
  if (words === '') return [];
  changes.add('added', `words “${excerpt(words)}”`, 'replaces the image', words);
  const text: ElementContent = { type: 'text', value: words };
  return resolved.href && !inLink
    ? [makeElement('a', { href: resolved.href }, [text])]
    : [makeElement('span', {}, [text])];
}

const lazySources = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile'];

/** The URL of an image, including the attributes that lazy-loading scripts use. */
function pictureSource(element: Element): string {
  const src = attribute(element, 'src')?.trim() ?? '';
  const lazy = lazySources.map((name) => attribute(element, name)).find(Boolean);
  const set = attribute(element, 'srcSet') ?? attribute(element, 'dataSrcSet') ?? '';
  if (lazy && (src === '' || src.startsWith('data:'))) return lazy;
  return src || (set.trim().split(/[\s,]+/)[0] ?? '');
}

function isTrackingPixel(element: Element, src: string): boolean {
  const size = (name: string) => Number(attribute(element, name) ?? Number.NaN);
  return src === '' || (size('width') <= 1 && size('height') <= 1);
}

/**
 * Alternative text for an image without one: its title, or its file name, so that an editor notices that it is missing.
 */
export function altTextFor(title: string, path: string, changes: Changes): string {
  const words = title || fileNameOf(path);
  const reason = `the source has no alternative text; ${title ? 'the tooltip' : 'the file name'} is used instead`;
  changes.add('to check', `image ${fileNameOf(path)}`, reason);
  return words;
}

/** The file name in a URL, decoded. */
export function fileNameOf(address: string): string {
  if (address.startsWith('data:')) return '';
  const path = address.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return decodePercent(path.slice(path.lastIndexOf('/') + 1));
}
