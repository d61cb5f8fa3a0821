/** The reason for skipping a layout or a list that the old site generated. */
export const templateReason = 'template of the old site';
const packageReason = 'part of a theme or package of the old site';

/** Folders of templates, and of generated pages. */
const templateFolders =
  /(?:^|\/)(?:_layouts|_includes|_partials|_plugins|_sass|_site|layouts|partials|archetypes)\//;
const packageFolders = /(?:^|\/)(?:themes|vendor|bower_components)\//;
const hiddenFolders = /(?:^|\/)(?:node_modules|\.[^/]+)\//;
/** Below these folders every file is content, whatever its folders are called. */
const contentFolders = /(?:^|\/)(?:content|_posts|_drafts)\/.*$/;

/** Why a path in a site of Markdown files cannot be content, or undefined if it can. */
export function ignoredPathReason(path: string): string | undefined {
  const pathOutsideContent = path.replace(contentFolders, '/');
  if (hiddenFolders.test(path) || packageFolders.test(pathOutsideContent)) return packageReason;
  return templateFolders.test(pathOutsideContent) ? templateReason : undefined;
}

/** Comments, code and scripts, in which template tags are only examples. */
const nonTemplateMarkup = /<!--[\s\S]*?-->|<(pre|code|script|style|textarea)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Template tags of Liquid, Go, Nunjucks, ERB and similar languages. */
const templateTag = /\{\{|\{%|\{#|<%/;
const tagInUrl = /\s(?:href|src|lang)\s*=\s*["']?[^"'>]*(?:\{\{|\{%|<%)/i;

/**
 * Why an HTML file is a template, or undefined if it is a page. A template has front matter, or template tags in its
 * head or in its URLs.
 */
export function templateFileReason(path: string, beginning: string): string | undefined {
  const source = beginning.replace(/^\ufeff/, '').trimStart();
  const withoutCode = source.replace(nonTemplateMarkup, '');
  const head = /<head\b[\s\S]*?(?=<\/head|<body|$)/i.exec(withoutCode)?.[0] ?? '';
  const isTemplate =
    /(?:^|\/)(?:_layouts|_includes)\//.test(path) ||
    /^(?:---[ \t]*\r?\n|\{\{|\{%|\{#|<%)/.test(source) ||
    templateTag.test(head.replace(/<title\b[\s\S]*?<\/title|\scontent\s*=\s*(?:"[^"]*"|'[^']*')/gi, '')) ||
    tagInUrl.test(withoutCode);
  return isTemplate ? templateReason : undefined;
}
