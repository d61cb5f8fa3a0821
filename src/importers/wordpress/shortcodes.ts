import { type Changes, excerpt } from '#importers/converting/changes.ts';
import type { WordpressAttachment } from './export-index.ts';

/** What the shortcodes of one post refer to. */
export interface ShortcodeContext {
  readonly changes: Changes;
  readonly attachments: ReadonlyMap<string, WordpressAttachment>;
  /** Attachments of the post itself: a gallery that names none shows these. */
  readonly own: readonly string[];
}

const paired = ['caption', 'wp_caption', 'embed', 'audio', 'video', 'sourcecode', 'code'];
const single = [
  'gallery',
  'playlist',
  'youtube',
  'vimeo',
  'gist',
  'tweet',
  'instagram',
  'soundcloud',
  'dailymotion',
];
const names = [...paired, ...single].join('|');
const known = new RegExp(
  String.raw`(\[?)\[(${names})\b((?:[^\]"']|"[^"]*"|'[^']*')*?)(?:/\]|\](?:((?:(?!\[\2\b)[\s\S])*?)\[/\2\])?)(\]?)`,
  'g',
);

/** Makes HTML of WordPress’s own shortcodes; others, and those left open, stay visible as they stand. */
export function expandShortcodes(html: string, context: ShortcodeContext): string {
  if (!html.includes('[')) return html;
  const expanded = html.replace(known, (...found) => {
    const [whole = '', before = '', name = '', rest = '', inside, after = ''] = found as (
      | string
      | undefined
    )[];
    if (before !== '' && after !== '') return whole.slice(1, -1);
    if (
      paired.includes(name) &&
      inside === undefined &&
      !/\b(?:src|mp3|mp4|m4a|ogg|webm)=|https?:\/\//.test(rest)
    ) {
      context.changes.add('kept as text', `shortcode ${excerpt(whole, 60)}`, 'it is left open');
      return whole;
    }
    return before + expand(name, readAttributes(rest), inside ?? '', context) + after;
  });
  listOthers(expanded, context.changes);
  return expanded;
}

function expand(
  name: string,
  given: ReadonlyMap<string, string>,
  inside: string,
  context: ShortcodeContext,
): string {
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captioned(given.get('caption'), inside);
    case 'gallery':
    case 'playlist':
      return gallery(given, context);
    case 'embed':
      return linkTo(inside.trim());
    case 'audio':
    case 'video': {
      const source = ['src', 'mp3', 'mp4', 'm4a', 'm4v', 'ogg', 'ogv', 'webm', 'wav', '0']
        .map((key) => given.get(key))
        .find(Boolean);
      return source ? `<${name} src="${attribute(source)}"></${name}>` : inside;
    }
    case 'sourcecode':
    case 'code':
      return `<pre><code class="language-${attribute(given.get('language') ?? given.get('lang') ?? 'text')}">${inside.replace(/^\r?\n/, '')}</code></pre>`;
  }
  return linkTo(addressOf(name, given));
}

/** The picture with its caption: given as an attribute until 2012, after the picture since. */
function captioned(attributeCaption: string | undefined, inside: string): string {
  const [, picture = inside, words = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inside) ?? [];
  const caption = attributeCaption ?? words.trim();
  return `<figure>${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function gallery(
  given: ReadonlyMap<string, string>,
  { attachments, own, changes }: ShortcodeContext,
): string {
  const ids = given.get('ids') ?? given.get('include');
  const shown = (ids?.split(',').map((id) => id.trim()) ?? own).filter((id) => id !== '');
  const figures = shown.map((id) => {
    const attachment = attachments.get(id);
    if (attachment) return figureFor(attachment);
    changes.add('dropped', `picture ${id} of a gallery`, 'the export holds no attachment of this number');
    return '';
  });
  return `\n\n${figures.join('\n')}\n\n`;
}

function figureFor({ url, alt, title, caption }: WordpressAttachment): string {
  const words = alt || plain(caption) || plain(title);
  if (/\.(?:mp3|m4a|ogg|wav|mp4|m4v|webm)$/i.test(url))
    return `<audio src="${attribute(url)}" title="${attribute(words)}"></audio>`;
  const under = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${attribute(url)}" alt="${attribute(words)}">${under}</figure>`;
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim();
}

function linkTo(address: string): string {
  if (!/^https?:\/\//i.test(address)) return address;
  return `\n\n<p><a href="${attribute(address)}">${attribute(address)}</a></p>\n\n`;
}

function addressOf(name: string, given: ReadonlyMap<string, string>): string {
  const value = (given.get('url') ?? given.get('id') ?? given.get('0') ?? given.get('') ?? '')
    .replace(/^=/, '')
    .replaceAll('&amp;', '&');
  if (/^https?:/.test(value) || value === '') return value;
  switch (name) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${value}`;
    case 'vimeo':
      return `https://vimeo.com/${value}`;
    case 'gist':
      return `https://gist.github.com/${value}`;
    case 'tweet':
      return `https://twitter.com/i/status/${value}`;
    case 'dailymotion':
      return `https://www.dailymotion.com/video/${value}`;
  }
  return value;
}

/** `ids="1,2" link=file`, `=https://…`, `https://…` */
function readAttributes(written: string): Map<string, string> {
  const given = new Map<string, string>();
  let place = 0;
  for (const [, name, double, one, bare] of written.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:["”“]([^"”“]*)["”“]|'([^']*)'|([^\s"']+))/g,
  )) {
    given.set(name?.toLowerCase() ?? String(place++), double ?? one ?? bare ?? '');
  }
  return given;
}

function attribute(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}

/** Names what looks like a shortcode of a plugin. */
function listOthers(html: string, changes: Changes): void {
  const text = html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/gi, '');
  for (const [whole, name = ''] of text.matchAll(
    /(?<!\[)\[([a-z][\w-]+)(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]/gi,
  )) {
    if (!paired.includes(name))
      changes.add(
        'kept as text',
        `shortcode ${excerpt(whole, 60)}`,
        'only the old site knew what to make of it',
      );
  }
}
