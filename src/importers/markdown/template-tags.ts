import { type Changes, excerpt } from '#importers/converting/changes.ts';
import { formatDestination } from '#importers/converting/from-markdown/markdown-links.ts';
import { nodesOf, parseMarkdown, spanOf } from '#importers/converting/from-markdown/markdown-tree.ts';

/** What template tags are translated with. */
export interface TemplateContext {
  /** The link to a post by its name, or undefined if there is none. */
  readonly postAddress: (name: string) => string | undefined;
  /** The URL and the base path of the old site, for `{{ site.url }}` and `{{ site.baseurl }}`. */
  readonly url: string;
  readonly base: string;
  readonly changes: Changes;
}

/** Replaces matches of a pattern outside code. */
export function replaceOutsideCode(
  text: string,
  pattern: RegExp,
  replace: (...matches: string[]) => string,
): string {
  if (text.search(pattern) < 0) return text;
  const codeRanges = findCode(text);
  return text.replace(pattern, (...matches) => {
    const offset = matches.find((match) => typeof match === 'number') ?? 0;
    const groups = matches
      .filter((match): match is string => typeof match === 'string' || match === undefined)
      .map((match) => match ?? '');
    return codeRanges.some(({ start, end }) => offset >= start && offset < end)
      ? (groups[0] ?? '')
      : replace(...groups);
  });
}

function findCode(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const [node] of nodesOf(parseMarkdown(text)))
    if (node.type === 'code' || node.type === 'inlineCode') spans.push(spanOf(node));
  return spans;
}

/** Keeps a template tag visible as code, because it is not translated. */
export function keepAsCode(raw: string, what: string, { changes }: TemplateContext): string {
  const oneLine = raw.replace(/\s*\n\s*/g, ' ');
  changes.add(
    'kept as text',
    `${what} ${excerpt(oneLine, 60)}`,
    'only the old site could interpret it',
    oneLine,
  );
  const fence = '`'.repeat(Math.max(1, ...[...oneLine.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return fence.length > 1 ? `${fence} ${oneLine} ${fence}` : `${fence}${oneLine}${fence}`;
}

/** An image in Markdown. With a caption, it is a paragraph of its own. */
export function formatPicture(args: ReadonlyMap<string, string>): string | undefined {
  const src =
    args.get('src') ??
    args.get('image_path') ??
    args.get('url') ??
    args.get('image') ??
    args.get('file') ??
    args.get('0');
  if (!src) return undefined;
  const caption = [args.get('title'), args.get('caption'), args.get('attr')].filter(Boolean).join(' ');
  const alt = args.get('alt') ?? caption;
  const image = `![${escapeBrackets(alt)}](${formatDestination(src)}${
    caption
      ? ` "${caption
          .replace(/<[^>]*>/g, '')
          .replaceAll('\\', '\\\\')
          .replaceAll('"', '\\"')}"`
      : ''
  })`;
  const link = args.get('link');
  const linked = link ? `[${image}](${formatDestination(link)})` : image;
  return caption ? `\n\n${linked}\n\n` : linked;
}

function escapeBrackets(words: string): string {
  return words.replace(/<[^>]*>/g, '').replace(/[\\[\]]/g, '\\$&');
}

/** A fenced code block. */
export function formatCodeBlock(language: string, code: string, indent = ''): string {
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${indent}${fence}${language}\n${code.replace(/\n?$/, '\n')}${indent}${fence}`;
}

/** A link that replaces embedded content. */
export function formatEmbedLink(
  address: string,
  words: string,
  part: string,
  { changes }: TemplateContext,
): string {
  changes.add('changed', part, 'embedded from another host; replaced by a link');
  return words === '' ? `<${address}>` : `[${escapeBrackets(words)}](${formatDestination(address)})`;
}

/** The URL of the page for embedded content, by the name of its tag. */
export function embedUrl(name: string, args: ReadonlyMap<string, string>): string | undefined {
  const id = args.get('id') ?? args.get('video_id') ?? args.get('url') ?? args.get('0');
  if (!id) return undefined;
  if (/^https?:\/\//.test(id)) return id;
  const secondArgument = args.get('1') ?? args.get('user');
  switch (name) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${id}`;
    case 'vimeo':
      return `https://vimeo.com/${id}`;
    case 'gist':
      return `https://gist.github.com/${args.has('1') ? `${id}/${args.get('1')}` : id}`;
    case 'instagram':
      return `https://www.instagram.com/p/${id}/`;
    case 'tweet':
    case 'twitter':
    case 'x':
      return `https://twitter.com/${secondArgument && args.has('user') ? secondArgument : 'i'}/status/${id}`;
  }
  return undefined;
}

/** Parses the arguments of a tag, such as `src="a.jpg" alt='b' 7 name=x`: by name, or by position if they have none. */
export function parseArguments(raw: string): Map<string, string> {
  const args = new Map<string, string>();
  let position = 0;
  for (const [, name, double, single, back, bare] of raw.matchAll(
    /(?:([\w:-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'=]+))/g,
  )) {
    const value = (double ?? single ?? back ?? bare ?? '').replace(/\\(["'\\])/g, '$1');
    args.set(name ?? String(position++), value);
  }
  return args;
}
