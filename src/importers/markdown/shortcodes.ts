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

/** Translates the shortcodes of Hugo, without executing them. Unknown shortcodes stay visible as text. */
export function translateShortcodes(text: string, context: TemplateContext): string {
  if (!/\{\{[<%]/.test(text)) return text;
  const highlighted = text.replace(
    /\{\{[<%]\s*highlight\s+([\w+#.-]*)[^>%]*?[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g,
    (_, language: string, code: string) => formatCodeBlock(language, code),
  );
  const translatedText = replaceOutsideCode(
    highlighted,
    /\{\{([<%])(?!\/\*)\s*(\/?)\s*([\w/.-]+)((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[\s\S])*?)\s*\/?\s*\1?[>%]\}\}/g,
    (tag = '', _ = '', slash = '', name = '', rest = '') => {
      const translated = slash ? undefined : translateShortcode(name.toLowerCase(), rest.trim(), context);
      return translated ?? keepAsCode(tag, 'shortcode', context);
    },
  );
  return translatedText.replace(/\{\{([<%])\/\*\s*([\s\S]*?)\s*\*\/([>%])\}\}/g, '{{$1 $2 $3}}');
}

/** The Markdown for a shortcode, or undefined if it is unknown. */
function translateShortcode(name: string, rest: string, context: TemplateContext): string | undefined {
  const args = parseArguments(rest);
  switch (name) {
    case 'ref':
    case 'relref':
      return context.postAddress(args.get('path') ?? args.get('0') ?? '');
    case 'link':
      return args.get('url') ?? args.get('href') ?? args.get('0');
    case 'figure':
    case 'image':
    case 'img':
    case 'picture':
      return formatPicture(args);
    case 'youtube':
    case 'vimeo':
    case 'gist':
    case 'tweet':
    case 'twitter':
    case 'x':
    case 'instagram': {
      const address = embedUrl(name, args);
      return address && formatEmbedLink(address, args.get('title') ?? '', `shortcode ${name}`, context);
    }
  }
  return undefined;
}
