import { type Changes, excerpt } from '#importers/converting/changes.ts';
import { nodesOf, parseMarkdown, spanOf } from '#importers/converting/from-markdown/markdown-tree.ts';

/** What the words of a template language are translated with. */
export interface Dialect {
  /** The address by which a post of the source is linked; undefined when there is none of this name. */
  readonly postAddress: (name: string) => string | undefined;
  /** The old site’s address and the path below which it lay, for `{{ site.url }}` and `{{ site.baseurl }}`. */
  readonly url: string;
  readonly base: string;
  readonly changes: Changes;
}

/** Replaces what a pattern finds, but for what stands in code. */
export function replaceOutsideCode(
  text: string,
  pattern: RegExp,
  replace: (...found: string[]) => string,
): string {
  if (text.search(pattern) < 0) return text;
  const code = codeSpans(text);
  return text.replace(pattern, (...found) => {
    const at = found.find((one) => typeof one === 'number') ?? 0;
    const texts = found
      .filter((one): one is string => typeof one === 'string' || one === undefined)
      .map((one) => one ?? '');
    return code.some(({ start, end }) => at >= start && at < end) ? (texts[0] ?? '') : replace(...texts);
  });
}

function codeSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const [node] of nodesOf(parseMarkdown(text)))
    if (node.type === 'code' || node.type === 'inlineCode') spans.push(spanOf(node));
  return spans;
}

/** A piece of a template language that is not translated: it is never run, and readers see it as it stands. */
export function keptVisible(written: string, what: string, { changes }: Dialect): string {
  const joined = written.replace(/\s*\n\s*/g, ' ');
  changes.add(
    'kept as text',
    `${what} ${excerpt(joined, 60)}`,
    'only the old site knew what to make of it',
    joined,
  );
  const ticks = '`'.repeat(Math.max(1, ...[...joined.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return ticks.length > 1 ? `${ticks} ${joined} ${ticks}` : `${ticks}${joined}${ticks}`;
}

/** A picture as Markdown has it, alone in its paragraph when it has a caption. */
export function pictureFor(given: ReadonlyMap<string, string>): string | undefined {
  const src =
    given.get('src') ??
    given.get('image_path') ??
    given.get('url') ??
    given.get('image') ??
    given.get('file') ??
    given.get('0');
  if (!src) return undefined;
  const caption = [given.get('title'), given.get('caption'), given.get('attr')].filter(Boolean).join(' ');
  const alt = given.get('alt') ?? caption;
  const image = `![${inBrackets(alt)}](${inDestination(src)}${
    caption
      ? ` "${caption
          .replace(/<[^>]*>/g, '')
          .replaceAll('\\', '\\\\')
          .replaceAll('"', '\\"')}"`
      : ''
  })`;
  const link = given.get('link');
  const whole = link ? `[${image}](${inDestination(link)})` : image;
  return caption ? `\n\n${whole}\n\n` : whole;
}

function inBrackets(words: string): string {
  return words.replace(/<[^>]*>/g, '').replace(/[\\[\]]/g, '\\$&');
}

function inDestination(address: string): string {
  return /[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address;
}

/** A link in place of something that was embedded. */
export function linkFor(address: string, words: string, part: string, { changes }: Dialect): string {
  changes.add('changed', part, 'embedded from another host: a link stands in its place');
  return words === '' ? `<${address}>` : `[${inBrackets(words)}](${inDestination(address)})`;
}

/** The page of something embedded by one of the common words for it. */
export function embedAddress(word: string, given: ReadonlyMap<string, string>): string | undefined {
  const id = given.get('id') ?? given.get('video_id') ?? given.get('url') ?? given.get('0');
  if (!id) return undefined;
  if (/^https?:\/\//.test(id)) return id;
  const second = given.get('1') ?? given.get('user');
  switch (word) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${id}`;
    case 'vimeo':
      return `https://vimeo.com/${id}`;
    case 'gist':
      return `https://gist.github.com/${given.has('1') ? `${id}/${given.get('1')}` : id}`;
    case 'instagram':
      return `https://www.instagram.com/p/${id}/`;
    case 'tweet':
    case 'twitter':
    case 'x':
      return `https://twitter.com/${second && given.has('user') ? second : 'i'}/status/${id}`;
  }
  return undefined;
}

/** The arguments of a tag: `src="a.jpg" alt='b' 7 name=x` → by name, and by place those without one. */
export function readArguments(written: string): Map<string, string> {
  const given = new Map<string, string>();
  let place = 0;
  for (const [, name, double, single, back, bare] of written.matchAll(
    /(?:([\w:-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'=]+))/g,
  )) {
    const value = (double ?? single ?? back ?? bare ?? '').replace(/\\(["'\\])/g, '$1');
    given.set(name ?? String(place++), value);
  }
  return given;
}
