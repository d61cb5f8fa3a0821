import { type Changes, excerpt } from '#importers/converting/changes.ts';
import type { WordpressAttachment } from './export-index.ts';

/** What the shortcodes of a post refer to. */
export interface ShortcodeContext {
  readonly changes: Changes;
  readonly attachments: ReadonlyMap<string, WordpressAttachment>;
  /** Ids of the post’s own attachments, which a gallery without ids shows. */
  readonly attachedIds: readonly string[];
}

const pairedNames = ['caption', 'wp_caption', 'embed', 'audio', 'video', 'sourcecode', 'code'];
const singleNames = [
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
const names = [...pairedNames, ...singleNames].join('|');
const knownShortcode = new RegExp(
  String.raw`(\[?)\[(${names})\b((?:[^\]"']|"[^"]*"|'[^']*')*?)(?:/\]|\](?:((?:(?!\[\2\b)[\s\S])*?)\[/\2\])?)(\]?)`,
  'g',
);

/** Expands the built-in shortcodes of WordPress. Others, and those without an end tag, stay visible as text. */
export function expandShortcodes(html: string, context: ShortcodeContext): string {
  if (!html.includes('[')) return html;
  const expanded = html.replace(knownShortcode, (...found) => {
    const [match = '', leading = '', name = '', rawArgs = '', content, trailing = ''] = found as (
      | string
      | undefined
    )[];
    if (leading !== '' && trailing !== '') return match.slice(1, -1);
    if (
      pairedNames.includes(name) &&
      content === undefined &&
      !/\b(?:src|mp3|mp4|m4a|ogg|webm)=|https?:\/\//.test(rawArgs)
    ) {
      context.changes.add('kept as text', `shortcode ${excerpt(match, 60)}`, 'it has no end tag');
      return match;
    }
    return leading + expand(name, parseAttributes(rawArgs), content ?? '', context) + trailing;
  });
  reportUnknownShortcodes(expanded, context.changes);
  return expanded;
}

function expand(
  name: string,
  args: ReadonlyMap<string, string>,
  content: string,
  context: ShortcodeContext,
): string {
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captioned(args.get('caption'), content);
    case 'gallery':
    case 'playlist':
      return gallery(args, context);
    case 'embed':
      return linkTo(content.trim());
    case 'audio':
    case 'video': {
      const source = ['src', 'mp3', 'mp4', 'm4a', 'm4v', 'ogg', 'ogv', 'webm', 'wav', '0']
        .map((key) => args.get(key))
        .find(Boolean);
      return source ? `<${name} src="${escapeAttribute(source)}"></${name}>` : content;
    }
    case 'sourcecode':
    case 'code':
      return `<pre><code class="language-${escapeAttribute(args.get('language') ?? args.get('lang') ?? 'text')}">${content.replace(/^\r?\n/, '')}</code></pre>`;
  }
  return linkTo(addressOf(name, args));
}

/** An image with its caption, which is an attribute (until 2012) or follows the image. */
function captioned(captionAttribute: string | undefined, content: string): string {
  const [, picture = content, words = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content) ?? [];
  const caption = captionAttribute ?? words.trim();
  return `<figure>${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function gallery(
  args: ReadonlyMap<string, string>,
  { attachments, attachedIds, changes }: ShortcodeContext,
): string {
  const rawIds = args.get('ids') ?? args.get('include');
  const ids = (rawIds?.split(',').map((id) => id.trim()) ?? attachedIds).filter((id) => id !== '');
  const figures = ids.map((id) => {
    const attachment = attachments.get(id);
    if (attachment) return figureFor(attachment);
    changes.add('dropped', `image ${id} of a gallery`, 'the export does not contain this attachment');
    return '';
  });
  return `\n\n${figures.join('\n')}\n\n`;
}

function figureFor({ url, alt, title, caption }: WordpressAttachment): string {
  const words = alt || plain(caption) || plain(title);
  if (/\.(?:mp3|m4a|ogg|wav|mp4|m4v|webm)$/i.test(url))
    return `<audio src="${escapeAttribute(url)}" title="${escapeAttribute(words)}"></audio>`;
  const figcaption = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${escapeAttribute(url)}" alt="${escapeAttribute(words)}">${figcaption}</figure>`;
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').trim();
}

function linkTo(address: string): string {
  if (!/^https?:\/\//i.test(address)) return address;
  return `\n\n<p><a href="${escapeAttribute(address)}">${escapeAttribute(address)}</a></p>\n\n`;
}

function addressOf(name: string, args: ReadonlyMap<string, string>): string {
  const value = (args.get('url') ?? args.get('id') ?? args.get('0') ?? args.get('') ?? '')
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

/** Parses attributes such as `ids="1,2" link=file`, `=https://…` or `https://…`. */
function parseAttributes(raw: string): Map<string, string> {
  const args = new Map<string, string>();
  let position = 0;
  for (const [, name, doubleQuoted, singleQuoted, unquoted] of raw.matchAll(
    /(?:([\w-]+)\s*=\s*)?(?:["”“]([^"”“]*)["”“]|'([^']*)'|([^\s"']+))/g,
  )) {
    args.set(name?.toLowerCase() ?? String(position++), doubleQuoted ?? singleQuoted ?? unquoted ?? '');
  }
  return args;
}

function escapeAttribute(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}

/** Records what looks like a shortcode of a plugin. */
function reportUnknownShortcodes(html: string, changes: Changes): void {
  const text = html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/gi, '');
  for (const [match, name = ''] of text.matchAll(
    /(?<!\[)\[([a-z][\w-]+)(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]/gi,
  )) {
    if (!pairedNames.includes(name))
      changes.add('kept as text', `shortcode ${excerpt(match, 60)}`, 'only the old site could interpret it');
  }
}
