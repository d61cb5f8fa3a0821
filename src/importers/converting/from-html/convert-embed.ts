import type { Element, ElementContent } from 'hast';
import { type Changes, excerpt } from '../changes.ts';
import { cleanLine } from '../clean-text.ts';
import type { Resolver } from '../link-resolver.ts';
import { visibleText } from '../words.ts';
import { nameOf } from './convert-picture.ts';
import { attribute, findElement, makeElement } from './html-tree.ts';

interface Settling {
  readonly resolver: Resolver;
  readonly changes: Changes;
}

const playable = /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac|mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i;

/** Makes of something embedded a file of the archive that plays, or a link to where it is. */
export function settleEmbed(element: Element, work: Settling): ElementContent[] {
  const { tagName } = element;
  const source = sourceOf(element);
  const title = cleanLine(attribute(element, 'title') ?? attribute(element, 'ariaLabel') ?? '');
  dropFallback(element, work.changes);
  if (source === '') {
    work.changes.add('dropped', `<${tagName}>`, 'it names no address');
    return [];
  }
  const file = playable.test(source) ? work.resolver.file(source) : undefined;
  if (file?.kind === 'file') return [playerFor(file.path, title || nameOf(source), work.changes)];
  return linkTo(watchAddress(source), title, `<${tagName}>`, work);
}

/** A file that plays, with its words as the caption that readers will see. */
function playerFor(path: string, words: string, changes: Changes): Element {
  changes.add('added', `words “${excerpt(words)}”`, 'a caption for the player', words);
  const caption = makeElement('figcaption', {}, [{ type: 'text', value: words }]);
  return makeElement('figure', {}, [makeElement('img', { src: path, alt: words }, []), caption]);
}

/** A paragraph with a link, in place of something that only another host could show. */
export function linkTo(address: string, title: string, what: string, work: Settling): ElementContent[] {
  const { resolver, changes } = work;
  const resolved = resolver.link(address);
  const part = `${what} ${excerpt(address, 200)}`;
  if (resolved.kind !== 'leads') {
    changes.add('dropped', part, resolved.kind === 'nowhere' ? resolved.why : 'it embeds its own page');
    return [];
  }
  const words = title || address;
  changes.add('changed', part, 'embedded from another host: a link stands in its place');
  changes.add('added', `words “${excerpt(words)}”`, 'the words of that link', words);
  return [
    makeElement('p', {}, [makeElement('a', { href: resolved.href }, [{ type: 'text', value: words }])]),
  ];
}

function sourceOf(element: Element): string {
  const youtube = attribute(element, 'dataVideoid');
  if (youtube) return `https://www.youtube.com/watch?v=${youtube}`;
  const own = ['src', 'dataSrc', 'data', 'dataUrl'].map((name) => attribute(element, name)).find(Boolean);
  if (own) return own.trim();
  const inside = findElement(
    element,
    ({ tagName, properties }) => /^(?:source|embed)$/.test(tagName) && Boolean(properties['src']),
  );
  return (inside && attribute(inside, 'src'))?.trim() ?? '';
}

function dropFallback(element: Element, changes: Changes): void {
  const words = visibleText({ type: 'root', children: element.children }).trim();
  if (words === '') return;
  const part = `“${excerpt(words)}” inside <${element.tagName}>`;
  changes.add('dropped', part, 'it is for browsers that cannot show the rest', words);
}

/** The page of a film, for the address of its player. */
export function watchAddress(source: string): string {
  const address = source.startsWith('//') ? `https:${source}` : source;
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/i.exec(address);
  if (youtube) return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address);
  return vimeo ? `https://vimeo.com/${vimeo[1]}` : address;
}
