import {
  embedUrl,
  formatCodeBlock,
  formatEmbedLink,
  formatPicture,
  keepAsCode,
  parseArguments,
  replaceOutsideCode,
  type TemplateContext,
} from './template-tags.ts';

/**
 * Translates the Liquid tags of Jekyll for images, videos, links and code, without executing them. Other tags stay
 * visible as text.
 */
export function translateLiquid(text: string, context: TemplateContext): string {
  if (!/\{[{%]/.test(text)) return text;
  const raw: string[] = [];
  const stash = (content: string): string => {
    raw.push(content);
    return `\u0000${raw.length - 1}\u0000`;
  };
  const withoutRaw = text.replace(
    /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g,
    (_, content: string) => stash(content),
  );
  const blocks = translateBlocks(withoutRaw, context);
  const withTags = replaceOutsideCode(
    blocks,
    /\{%-?\s*([\w-]+)?([\s\S]*?)-?%\}|\{\{([\s\S]*?)\}\}/g,
    (tag = '', name = '', rest = '', expression = '') => {
      const translated = tag.startsWith('{%')
        ? translateTag(name.toLowerCase(), rest.trim(), context)
        : translateOutput(expression.trim(), context);
      return translated ?? keepAsCode(tag, 'Liquid', context);
    },
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text contains NUL.
  return withTags.replace(/\u0000(\d+)\u0000/g, (_, index: string) => raw[Number(index)] ?? '');
}

/** Translates block tags: code and comments. */
function translateBlocks(text: string, { changes }: TemplateContext): string {
  return text
    .replace(
      /^([ \t]*)\{%-?\s*highlight\s+([\w+#.-]*)[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/gm,
      (_, indent: string, language: string, code: string) => formatCodeBlock(language, code, indent),
    )
    .replace(
      /^([ \t]*)\{%-?\s*codeblock\b([^%]*)%\}\n?([\s\S]*?)\{%-?\s*endcodeblock\s*-?%\}/gm,
      (_, indent: string, rawArgs: string, code: string) => {
        const [, language = ''] = /\blang:([\w+#.-]+)/.exec(rawArgs) ?? [];
        const title = rawArgs.replace(/\b(?:lang|start|mark|linenos):\S+/g, '').trim();
        return `${title && `${indent}${title}\n\n`}${formatCodeBlock(language, code, indent)}`;
      },
    )
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, (tag) => {
      changes.add('dropped', 'Liquid comment', `it was not visible (${tag.length} characters)`);
      return '';
    });
}

/** The Markdown for a tag, or undefined if the tag is unknown. */
function translateTag(name: string, rest: string, context: TemplateContext): string | undefined {
  const args = parseArguments(rest);
  switch (name) {
    case 'post_url':
    case 'link':
      return context.postAddress(rest.replace(/^["']|["']$/g, ''));
    case 'youtube':
    case 'vimeo':
    case 'gist':
    case 'tweet':
    case 'twitter':
    case 'instagram': {
      const address = embedUrl(name, args);
      return address && formatEmbedLink(address, args.get('title') ?? '', `{% ${name} %}`, context);
    }
    case 'img':
    case 'image':
    case 'figure':
    case 'picture':
      return formatPicture(args.has('src') ? args : octopressPicture(rest));
    case 'include': {
      const includeName = (args.get('0') ?? '')
        .replace(/^.*\//, '')
        .replace(/\.\w+$/, '')
        .toLowerCase();
      if (/^(?:figure|image|img|picture)$/.test(includeName))
        return formatPicture(new Map([...args].filter(([key]) => key !== '0')));
      return translateTag(
        /^(?:youtube|vimeo|gist|tweet|instagram)/.exec(includeName)?.[0] ?? '',
        rest.replace(/^\S+\s*/, ''),
        context,
      );
    }
  }
  return undefined;
}

/** `{% img left /a.jpg 300 200 "Title" "Alt" %}` */
function octopressPicture(rest: string): Map<string, string> {
  const match =
    /^(?:[\w -]+?\s+)?((?:https?:\/|\.{0,2}\/)\S+|\S+\.(?:png|jpe?g|gif|svg|webp))(?:\s+\d+)*\s*(?:"([^"]*)"|'([^']*)')?\s*(?:"([^"]*)"|'([^']*)')?/.exec(
      rest,
    );
  const args = new Map<string, string>();
  if (!match?.[1]) return args;
  args.set('src', match[1]);
  const alt = match[4] ?? match[5] ?? match[2] ?? match[3];
  if (alt) args.set('alt', alt);
  return args;
}

/** Evaluates `{{ site.url }}` and `{{ "/a.png" | relative_url }}`; undefined for any other expression. */
function translateOutput(expression: string, { url, base }: TemplateContext): string | undefined {
  const [, literal, name, filters = ''] =
    /^(?:["']([^"']*)["']|([\w.-]+))((?:\s*\|[^|]*)*)$/.exec(expression) ?? [];
  const variables: Readonly<Record<string, string>> = {
    'site.url': url,
    'site.baseurl': base,
    'site.github.url': url + base,
    'page.baseurl': base,
  };
  const value = literal ?? (name === undefined ? undefined : variables[name]);
  if (value === undefined) return undefined;
  let translated = value;
  for (const filter of filters
    .split('|')
    .map((filter) => filter.trim())
    .filter(Boolean)) {
    if (filter === 'relative_url') translated = base + translated;
    else if (filter === 'absolute_url') translated = url + base + translated;
    else if (/^prepend:\s*site\.baseurl$/.test(filter)) translated = base + translated;
    else if (/^prepend:\s*site\.url$/.test(filter)) translated = url + translated;
    else return undefined;
  }
  return translated;
}
