/** Said of a layout, or of a list that the old site worked out. */
export const templateReason = 'a template of the site, no article';
const packageReason = 'part of a theme or a package of the site, no article';

/** Folders of what pages are made with, and of pages that were made. */
const templates =
  /(?:^|\/)(?:_layouts|_includes|_partials|_plugins|_sass|_site|layouts|partials|archetypes)\//;
const packages = /(?:^|\/)(?:themes|vendor|bower_components)\//;
const hidden = /(?:^|\/)(?:node_modules|\.[^/]+)\//;
/** From here on all is text, whatever its folders are called. */
const texts = /(?:^|\/)(?:content|_posts|_drafts)\/.*$/;

/** Why a file lies where no text of a site of Markdown files lies; undefined for one that may be a text. */
export function whyMachinery(path: string): string | undefined {
  const outside = path.replace(texts, '/');
  if (hidden.test(path) || packages.test(outside)) return packageReason;
  return templates.test(outside) ? templateReason : undefined;
}

/** Comments, code and scripts, in which tags of templates are only shown. */
const shown = /<!--[\s\S]*?-->|<(pre|code|script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Tags of Liquid, Go, Nunjucks, ERB and their kin. */
const tag = /\{\{|\{%|\{#|<%/;
const inAddress = /\s(?:href|src|lang)\s*=\s*["']?[^"'>]*(?:\{\{|\{%|<%)/i;

/**
 * Why a file of HTML is what pages were made with, and no page that anybody read; undefined for any other. It is known
 * by front matter, or by tags of templates in its head or in the addresses that it names.
 */
export function whyTemplate(path: string, beginning: string): string | undefined {
  const text = beginning.replace(/^\ufeff/, '').trimStart();
  const plain = text.replace(shown, '');
  const head = /<head\b[\s\S]*?(?=<\/head|<body|$)/i.exec(plain)?.[0] ?? '';
  const isTemplate =
    /(?:^|\/)(?:_layouts|_includes)\//.test(path) ||
    /^(?:---[ \t]*\r?\n|\{\{|\{%|\{#|<%)/.test(text) ||
    tag.test(head.replace(/<title\b[\s\S]*?<\/title|\scontent\s*=\s*(?:"[^"]*"|'[^']*')/gi, '')) ||
    inAddress.test(plain);
  return isTemplate ? templateReason : undefined;
}
