import type { Element } from 'hast';
import {
  attribute,
  findElement,
  type HtmlNode,
  isElement,
} from '#importers/converting/from-html/html-tree.ts';
import { webUrl } from '#importers/converting/urls.ts';
import { rawText, type SavedPage } from '../saved-page.ts';
import { dateField } from './json-ld.ts';
import type { PageMetadata } from './page-metadata.ts';

const articleType = /schema\.org\/(?:\w*NewsArticle|Article|\w*BlogPosting|Report)\b/i;

/** Reads the article that the microdata of a page describes (schema.org). */
export function readMicrodata({ tree, base, savedFrom }: SavedPage): PageMetadata | undefined {
  const scope = findElement(
    tree,
    (element) => isScope(element) && articleType.test(attribute(element, 'itemType') ?? ''),
  );
  if (!scope) return undefined;
  const properties = new Map<string, Element[]>();
  for (const child of scope.children) collectProperties(child, properties);
  const values = (name: string) =>
    (properties.get(name) ?? []).map(propertyValue).filter((value) => value !== '');
  const first = (name: string) => values(name)[0] ?? '';
  const image = webUrl(first('image') || first('thumbnailUrl'), base ?? savedFrom);
  return {
    from: 'microdata',
    title: first('headline') || first('name'),
    summary: first('description'),
    ...dateField(first('datePublished') || first('dateCreated'), 'published'),
    ...dateField(first('dateModified'), 'updated'),
    authors: values('author').filter((name) => name.length < 80),
    section: first('articleSection'),
    topics: values('keywords').flatMap((words) => words.split(',').map((word) => word.trim())),
    language: first('inLanguage'),
    ...(image && { image: { src: image } }),
  };
}

function isScope(element: Element): boolean {
  return element.properties['itemScope'] !== undefined && element.properties['itemScope'] !== false;
}

/** Collects the properties of an item, without those of nested items. */
function collectProperties(node: HtmlNode, properties: Map<string, Element[]>): void {
  if (!isElement(node)) return;
  for (const name of (attribute(node, 'itemProp') ?? '').split(' ').filter((part) => part !== '')) {
    properties.set(name, [...(properties.get(name) ?? []), node]);
  }
  if (isScope(node)) return;
  for (const child of node.children) collectProperties(child, properties);
}

/** The value of a property (HTML standard): an attribute, the name of a nested item, or the text. */
function propertyValue(element: Element): string {
  const attributeValue = attribute(element, 'content') ?? attribute(element, 'dateTime');
  if (attributeValue !== undefined) return attributeValue.trim();
  if (isScope(element)) {
    const name = findElement(
      element,
      (child) => child !== element && /\b(?:name|url|contentUrl)\b/.test(attribute(child, 'itemProp') ?? ''),
    );
    return name ? propertyValue(name) : rawText(element);
  }
  return (
    attribute(element, 'src') ??
    (element.tagName === 'link' ? attribute(element, 'href') : undefined) ??
    rawText(element)
  ).trim();
}
