import {
  type Dialect,
  embedAddress,
  keptVisible,
  linkFor,
  pictureFor,
  readArguments,
  replaceOutsideCode,
} from './template-tags.ts';

/** Translates Hugo’s shortcodes without ever running them; those that are not known stay visible as they stand. */
export function translateShortcodes(text: string, dialect: Dialect): string {
  if (!/\{\{[<%]/.test(text)) return text;
  const highlighted = text.replace(
    /\{\{[<%]\s*highlight\s+([\w+#.-]*)[^>%]*?[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g,
    (_, language: string, code: string) => {
      const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
      return `${fence}${language}\n${code.replace(/\n?$/, '\n')}${fence}`;
    },
  );
  const outside = replaceOutsideCode(
    highlighted,
    /\{\{([<%])(?!\/\*)\s*(\/?)\s*([\w/.-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[\s\S])*?)\s*\/?\s*\1?[>%]\}\}/g,
    (whole = '', _ = '', slash = '', word = '', rest = '') => {
      const made = slash ? undefined : translateShortcode(word.toLowerCase(), rest.trim(), dialect);
      return made ?? keptVisible(whole, 'shortcode', dialect);
    },
  );
  return outside.replace(/\{\{([<%])\/\*\s*([\s\S]*?)\s*\*\/([>%])\}\}/g, '{{$1 $2 $3}}');
}

/** What a shortcode shows; undefined for one that is not known. */
function translateShortcode(word: string, rest: string, dialect: Dialect): string | undefined {
  const given = readArguments(rest);
  switch (word) {
    case 'ref':
    case 'relref':
      return dialect.postAddress(given.get('path') ?? given.get('0') ?? '');
    case 'link':
      return given.get('url') ?? given.get('href') ?? given.get('0');
    case 'figure':
    case 'image':
    case 'img':
    case 'picture':
      return pictureFor(given);
    case 'youtube':
    case 'vimeo':
    case 'gist':
    case 'tweet':
    case 'twitter':
    case 'x':
    case 'instagram': {
      const address = embedAddress(word, given);
      return address && linkFor(address, given.get('title') ?? '', `shortcode ${word}`, dialect);
    }
  }
  return undefined;
}
