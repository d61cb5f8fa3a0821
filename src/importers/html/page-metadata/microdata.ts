import type { Element } from 'hast';
import {
  attribute,
  findElement,
  type HtmlNode,
  isElement,
} from '#importers/converting/from-html/html-tree.ts';
import { addressIn } from '#importers/converting/urls.ts';
import { type SavedPage, textIn } from '../saved-page.ts';
import { dateIn } from './json-ld.ts';
import type { PageFacts } from './page-metadata.ts';

const articleType = /schema\.org\/(?:\w*NewsArticle|Article|\w*BlogPosting|Report)\b/i;

/** Reads the article that the microdata of a page describes (schema.org). */
export function readMicrodata({ tree, base, savedFrom }: SavedPage): PageFacts | undefined {
  const scope = findElement(
    tree,
    (element) => isScope(element) && articleType.test(attribute(element, 'itemType') ?? ''),
  );
  if (!scope) return undefined;
  const properties = new Map<string, Element[]>();
  for (const child of scope.children) gather(child, properties);
  const values = (name: string) => (properties.get(name) ?? []).map(said).filter((value) => value !== '');
  const first = (name: string) => values(name)[0] ?? '';
  const image = addressIn(first('image') || first('thumbnailUrl'), base ?? savedFrom);
  return {
    from: 'microdata',
    title: first('headline') || first('name'),
    summary: first('description'),
    ...dateIn(first('datePublished') || first('dateCreated'), 'published'),
    ...dateIn(first('dateModified'), 'updated'),
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

/** The properties of one thing; what stands in another thing below is that one’s. */
function gather(node: HtmlNode, properties: Map<string, Element[]>): void {
  if (!isElement(node)) return;
  for (const name of (attribute(node, 'itemProp') ?? '').split(' ').filter((one) => one !== '')) {
    properties.set(name, [...(properties.get(name) ?? []), node]);
  }
  if (isScope(node)) return;
  for (const child of node.children) gather(child, properties);
}

/** A value as the HTML standard has it: of an attribute, of a name inside, or the text. */
function said(element: Element): string {
  const written = attribute(element, 'content') ?? attribute(element, 'dateTime');
  if (written !== undefined) return written.trim();
  if (isScope(element)) {
    const name = findElement(
      element,
      (one) => one !== element && /\b(?:name|url|contentUrl)\b/.test(attribute(one, 'itemProp') ?? ''),
    );
    return name ? said(name) : textIn(element);
  }
  return (
    attribute(element, 'src') ??
    (element.tagName === 'link' ? attribute(element, 'href') : undefined) ??
    textIn(element)
  ).trim();
}
