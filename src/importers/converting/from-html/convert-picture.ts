import type { Element, ElementContent } from 'hast';
import { type Changes, excerpt } from '../changes.ts';
import { cleanLine } from '../clean-text.ts';
import type { Resolver } from '../link-resolver.ts';
import { attribute, makeElement } from './html-tree.ts';

interface Settling {
  readonly resolver: Resolver;
  readonly changes: Changes;
  readonly inLink: boolean;
}

/** Makes a picture lead to its file; one that is not at hand becomes a link, or its words. */
export function settlePicture(element: Element, { resolver, changes, inLink }: Settling): ElementContent[] {
  const written = sourceOf(element);
  const alt = cleanLine(attribute(element, 'alt') ?? '');
  const title = cleanLine(attribute(element, 'title') ?? '');
  if (isTracker(element, written)) {
    changes.add('dropped', `picture ${excerpt(written)}`, 'it is one point large and shows nothing');
    return [];
  }
  const resolved = resolver.file(written);
  if (resolved.kind === 'file') {
    if (title !== '' && title !== alt) {
      changes.add('dropped', `tooltip “${excerpt(title)}”`, 'a picture here has a description and a caption');
    }
    return [
      makeElement('img', { src: resolved.path, alt: alt || wordsFor(title, resolved.path, changes) }, []),
    ];
  }
  const words = alt || title || nameOf(written);
  changes.add(resolved.href ? 'changed' : 'dropped', `picture ${excerpt(written, 200)}`, resolved.why);
  if (words === '') return [];
  changes.add('added', `words “${excerpt(words)}”`, 'they stand where the picture stood', words);
  const text: ElementContent = { type: 'text', value: words };
  return resolved.href && !inLink
    ? [makeElement('a', { href: resolved.href }, [text])]
    : [makeElement('span', {}, [text])];
}

const lateSources = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOrigFile'];

/** Pages that load pictures late keep the real address elsewhere. */
function sourceOf(element: Element): string {
  const src = attribute(element, 'src')?.trim() ?? '';
  const late = lateSources.map((name) => attribute(element, name)).find(Boolean);
  const set = attribute(element, 'srcSet') ?? attribute(element, 'dataSrcSet') ?? '';
  if (late && (src === '' || src.startsWith('data:'))) return late;
  return src || (set.trim().split(/[\s,]+/)[0] ?? '');
}

function isTracker(element: Element, written: string): boolean {
  const size = (name: string) => Number(attribute(element, name) ?? Number.NaN);
  return written === '' || (size('width') <= 1 && size('height') <= 1);
}

/** A description from what else is known; a file’s name when nothing is, so that someone sees it has to be written. */
export function wordsFor(title: string, path: string, changes: Changes): string {
  const words = title || nameOf(path);
  const why = `the source does not say what it shows; “${excerpt(words)}” stands in as its description`;
  changes.add('to check', `picture ${nameOf(path)}`, why);
  return words;
}

/** The file name in an address, readable. */
export function nameOf(address: string): string {
  if (address.startsWith('data:')) return '';
  const path = address.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
