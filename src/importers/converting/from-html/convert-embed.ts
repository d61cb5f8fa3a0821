import type { Element, ElementContent } from 'hast';
import { type Changes, excerpt } from '../changes.ts';
import { cleanLine } from '../clean-text.ts';
import type { LinkResolver } from '../link-resolver.ts';
import { visibleText } from '../words.ts';
import { fileNameOf } from './convert-picture.ts';
import { attribute, findElement, makeElement } from './html-tree.ts';

interface EmbedContext {
  readonly resolver: LinkResolver;
  readonly changes: Changes;
}

const playable = /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac|mp4|m4v|webm|ogv|mov)(?:[?#]|$)/i;

/** Converts embedded media to a file of the archive, or to a link if there is no file. */
export function convertEmbed(element: Element, context: EmbedContext): ElementContent[] {
  const { tagName } = element;
  const source = sourceOf(element);
  const title = cleanLine(attribute(element, 'title') ?? attribute(element, 'ariaLabel') ?? '');
  dropFallback(element, context.changes);
  if (source === '') {
    context.changes.add('dropped', `<${tagName}>`, 'it has no URL');
    return [];
  }
  const file = playable.test(source) ? context.resolver.file(source) : undefined;
  if (file?.kind === 'file') return [playerFor(file.path, title || fileNameOf(source), context.changes)];
  return linkTo(watchUrl(source), title, `<${tagName}>`, context);
}

/** A media file with a visible caption. */
function playerFor(path: string, words: string, changes: Changes): Element {
  changes.add('added', `words “${excerpt(words)}”`, 'a caption for the media player', words);
  const caption = makeElement('figcaption', {}, [{ type: 'text', value: words }]);
  return makeElement('figure', {}, [makeElement('img', { src: path, alt: words }, []), caption]);
}

/** A paragraph with a link that replaces content embedded from another host. */
function linkTo(address: string, title: string, what: string, context: EmbedContext): ElementContent[] {
  const { resolver, changes } = context;
  const resolved = resolver.link(address);
  const part = `${what} ${excerpt(address, 200)}`;
  if (resolved.kind !== 'link') {
    changes.add('dropped', part, resolved.kind === 'none' ? resolved.reason : 'it embeds its own page');
    return [];
  }
  const words = title || address;
  changes.add('changed', part, 'embedded from another host; replaced by a link');
  changes.add('added', `words “${excerpt(words)}”`, 'the text of that link', words);
  return [
    makeElement('p', {}, [makeElement('a', { href: resolved.href }, [{ type: 'text', value: words }])]),
  ];
}

/** The URL of embedded media; empty if there is none. */
function sourceOf(element: Element): string {
  const youtube = attribute(element, 'dataVideoid');
  if (youtube) return `https://www.youtube.com/watch?v=${youtube}`;
  const ownUrl = ['src', 'dataSrc', 'data', 'dataUrl'].map((name) => attribute(element, name)).find(Boolean);
  if (ownUrl) return ownUrl.trim();
  const child = findElement(
    element,
    ({ tagName, properties }) => /^(?:source|embed)$/.test(tagName) && Boolean(properties['src']),
  );
  return (child && attribute(child, 'src'))?.trim() ?? '';
}

function dropFallback(element: Element, changes: Changes): void {
  const words = visibleText({ type: 'root', children: element.children }).trim();
  if (words === '') return;
  const part = `“${excerpt(words)}” inside <${element.tagName}>`;
  changes.add('dropped', part, 'it is only shown by browsers that cannot show the media', words);
}

/** The URL of the page for a video, from the URL of its player. */
function watchUrl(source: string): string {
  const address = source.startsWith('//') ? `https:${source}` : source;
  const youtube = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/i.exec(address);
  if (youtube) return `https://www.youtube.com/watch?v=${youtube[1]}`;
  const vimeo = /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(address);
  return vimeo ? `https://vimeo.com/${vimeo[1]}` : address;
}
