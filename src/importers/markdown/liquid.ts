import {
  type Dialect,
  embedAddress,
  keptVisible,
  linkFor,
  pictureFor,
  readArguments,
  replaceOutsideCode,
} from './template-tags.ts';

/**
 * Translates the Liquid of Jekyll without ever running it: pictures, films, links between posts, code. All else
 * stays visible as it stands.
 */
export function translateLiquid(text: string, dialect: Dialect): string {
  if (!/\{[{%]/.test(text)) return text;
  const raw: string[] = [];
  const aside = (inside: string): string => {
    raw.push(inside);
    return `\u0000${raw.length - 1}\u0000`;
  };
  const withoutRaw = text.replace(
    /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g,
    (_, inside: string) => aside(inside),
  );
  const blocks = translateBlocks(withoutRaw, dialect);
  const translated = replaceOutsideCode(
    blocks,
    /\{%-?\s*([\w-]+)?([\s\S]*?)-?%\}|\{\{([\s\S]*?)\}\}/g,
    (whole = '', word = '', rest = '', output = '') => {
      const made = whole.startsWith('{%')
        ? translateTag(word.toLowerCase(), rest.trim(), dialect)
        : translateOutput(output.trim(), dialect);
      return made ?? keptVisible(whole, 'Liquid', dialect);
    },
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no text can hold the mark.
  return translated.replace(/\u0000(\d+)\u0000/g, (_, place: string) => raw[Number(place)] ?? '');
}

/** Blocks with an end: code, comments, quotations. */
function translateBlocks(text: string, { changes }: Dialect): string {
  return text
    .replace(
      /^([ \t]*)\{%-?\s*highlight\s+([\w+#.-]*)[^%]*%\}\n?([\s\S]*?)\{%-?\s*endhighlight\s*-?%\}/gm,
      (_, indent: string, language: string, code: string) => fenced(indent, language, code),
    )
    .replace(
      /^([ \t]*)\{%-?\s*codeblock\b([^%]*)%\}\n?([\s\S]*?)\{%-?\s*endcodeblock\s*-?%\}/gm,
      (_, indent: string, given: string, code: string) => {
        const [, language = ''] = /\blang:([\w+#.-]+)/.exec(given) ?? [];
        const title = given.replace(/\b(?:lang|start|mark|linenos):\S+/g, '').trim();
        return `${title && `${indent}${title}\n\n`}${fenced(indent, language, code)}`;
      },
    )
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, (whole) => {
      changes.add('dropped', 'Liquid comment', `no reader saw it (${whole.length} characters)`);
      return '';
    });
}

function fenced(indent: string, language: string, code: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${indent}${fence}${language}\n${code.replace(/\n?$/, '\n')}${indent}${fence}`;
}

/** What a tag shows; undefined for one that is not known. */
function translateTag(word: string, rest: string, dialect: Dialect): string | undefined {
  const given = readArguments(rest);
  switch (word) {
    case 'post_url':
    case 'link':
      return dialect.postAddress(rest.replace(/^["']|["']$/g, ''));
    case 'youtube':
    case 'vimeo':
    case 'gist':
    case 'tweet':
    case 'twitter':
    case 'instagram': {
      const address = embedAddress(word, given);
      return address && linkFor(address, given.get('title') ?? '', `{% ${word} %}`, dialect);
    }
    case 'img':
    case 'image':
    case 'figure':
    case 'picture':
      return pictureFor(given.has('src') ? given : octopressPicture(rest));
    case 'include': {
      const name = (given.get('0') ?? '')
        .replace(/^.*\//, '')
        .replace(/\.\w+$/, '')
        .toLowerCase();
      if (/^(?:figure|image|img|picture)$/.test(name))
        return pictureFor(new Map([...given].filter(([key]) => key !== '0')));
      return translateTag(
        /^(?:youtube|vimeo|gist|tweet|instagram)/.exec(name)?.[0] ?? '',
        rest.replace(/^\S+\s*/, ''),
        dialect,
      );
    }
  }
  return undefined;
}

/** `{% img left /a.jpg 300 200 "Title" "Alt" %}` */
function octopressPicture(rest: string): Map<string, string> {
  const found =
    /^(?:[\w -]+?\s+)?((?:https?:\/|\.{0,2}\/)\S+|\S+\.(?:png|jpe?g|gif|svg|webp))(?:\s+\d+)*\s*(?:"([^"]*)"|'([^']*)')?\s*(?:"([^"]*)"|'([^']*)')?/.exec(
      rest,
    );
  const given = new Map<string, string>();
  if (!found?.[1]) return given;
  given.set('src', found[1]);
  const alt = found[4] ?? found[5] ?? found[2] ?? found[3];
  if (alt) given.set('alt', alt);
  return given;
}

/** `{{ site.url }}`, `{{ "/a.png" | relative_url }}`; undefined for anything that would have to be worked out. */
function translateOutput(output: string, { url, base }: Dialect): string | undefined {
  const [, literal, name, filters = ''] =
    /^(?:["']([^"']*)["']|([\w.-]+))((?:\s*\|[^|]*)*)$/.exec(output) ?? [];
  const known: Readonly<Record<string, string>> = {
    'site.url': url,
    'site.baseurl': base,
    'site.github.url': url + base,
    'page.baseurl': base,
  };
  const value = literal ?? (name === undefined ? undefined : known[name]);
  if (value === undefined) return undefined;
  let made = value;
  for (const filter of filters
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean)) {
    if (filter === 'relative_url') made = base + made;
    else if (filter === 'absolute_url') made = url + base + made;
    else if (/^prepend:\s*site\.baseurl$/.test(filter)) made = base + made;
    else if (/^prepend:\s*site\.url$/.test(filter)) made = url + made;
    else return undefined;
  }
  return made;
}
