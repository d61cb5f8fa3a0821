import type { XmlElement } from '#importers/reading/xml-element.ts';
import {
  attributeOf,
  childAt,
  childrenNamed,
  descendantsNamed,
  lineText,
  lineTextAt,
  localName,
} from './elements.ts';

/** An image, audio or video in an NITF document. */
export interface NitfMedia {
  readonly element: XmlElement;
  /** `image`, `video`, `audio`. */
  readonly type: string;
  readonly sources: readonly { readonly href: string; readonly width: number }[];
  readonly alt: string;
  readonly caption: string;
  readonly producer: string;
}

/** An NITF document (3.x). Values are unchanged; missing values are empty. */
export interface NitfDocument {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  /** `usable`, `embargoed`, `withheld`, `canceled`. */
  readonly status: string;
  readonly issued: string;
  readonly release: string;
  readonly expires: string;
  readonly urgency: string;
  readonly edNotes: readonly string[];
  readonly copyright: string;
  readonly rights: string;
  /** `news`, `advisory`, or another type that the agency uses. */
  readonly newsType: string;
  /** The values of `tobject.property`. */
  readonly genres: readonly string[];
  readonly subjects: readonly { readonly name: string; readonly code: string }[];
  readonly keywords: readonly string[];
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
  readonly series: string;
  readonly print: { readonly edition: string; readonly section: string; readonly page: string };
  readonly title: string;
  readonly subhead: string;
  readonly byline: string;
  /** The job title below the byline: `Staff Writer`. */
  readonly bylineTitle: string;
  readonly distributor: string;
  readonly dateline: string;
  readonly abstract: string;
  readonly notes: readonly string[];
  readonly content: XmlElement | undefined;
  readonly end: XmlElement | undefined;
}

export function readNitf(nitf: XmlElement): NitfDocument {
  const [head, docdata, bodyHead] = [
    childAt(nitf, 'head'),
    childAt(nitf, 'head', 'docdata'),
    childAt(nitf, 'body', 'body.head'),
  ];
  const newsSubject = childAt(head, 'tobject');
  const identifiedContent = childAt(docdata, 'identified-content');
  const names = (name: string) => childrenNamed(identifiedContent, name).map(lineText).filter(Boolean);
  const publication =
    childrenNamed(head, 'pubdata').find((element) => attributeOf(element, 'type') === 'print') ??
    childAt(head, 'pubdata');
  const keys = [...descendantsNamed(docdata, 'keyword')].map(
    (element) => attributeOf(element, 'key') || lineText(element),
  );
  return {
    id: attributeOf(childAt(docdata, 'doc-id'), 'id-string'),
    version: attributeOf(childAt(docdata, 'du-key'), 'version'),
    language: attributeOf(nitf, 'xml:lang', 'baselang') || attributeOf(childAt(nitf, 'body'), 'xml:lang'),
    status: attributeOf(docdata, 'management-status'),
    issued:
      attributeOf(childAt(docdata, 'date.issue'), 'norm') ||
      attributeOf(childAt(bodyHead, 'dateline', 'story.date'), 'norm') ||
      attributeOf(publication, 'date.publication'),
    release: attributeOf(childAt(docdata, 'date.release'), 'norm'),
    expires: attributeOf(childAt(docdata, 'date.expire'), 'norm'),
    urgency: attributeOf(childAt(docdata, 'urgency'), 'ed-urg'),
    edNotes: childrenNamed(docdata, 'ed-msg')
      .map((element) => attributeOf(element, 'info') || lineText(element))
      .filter(Boolean),
    copyright: copyrightOf(childAt(docdata, 'doc.copyright')),
    rights: lineTextAt(bodyHead, 'rights') || attributeOf(childAt(docdata, 'doc.rights'), 'agent', 'owner'),
    newsType: attributeOf(newsSubject, 'tobject.type'),
    genres: childrenNamed(newsSubject, 'tobject.property')
      .map((element) => attributeOf(element, 'tobject.property.type'))
      .filter(Boolean),
    subjects: childrenNamed(newsSubject, 'tobject.subject').map(subjectOf),
    keywords: keys.filter(Boolean),
    people: names('person'),
    organizations: names('org'),
    places: names('location'),
    series: attributeOf(childAt(docdata, 'series'), 'series.name'),
    print: {
      edition: attributeOf(publication, 'edition.name'),
      section: attributeOf(publication, 'position.section'),
      page: attributeOf(publication, 'position.sequence'),
    },
    title:
      lineTextAt(bodyHead, 'hedline', 'hl1') ||
      lineTextAt(bodyHead, 'headline', 'hl1') ||
      lineTextAt(head, 'title'),
    subhead: childrenNamed(childAt(bodyHead, 'hedline') ?? childAt(bodyHead, 'headline'), 'hl2')
      .map(lineText)
      .join(' '),
    byline: childrenNamed(bodyHead, 'byline').map(bylineOf).join(', '),
    bylineTitle: childrenNamed(bodyHead, 'byline')
      .map((element) => lineTextAt(element, 'byttl'))
      .filter(Boolean)
      .join(', '),
    distributor: lineTextAt(bodyHead, 'distributor'),
    dateline: datelineOf(childAt(bodyHead, 'dateline')),
    abstract: lineTextAt(bodyHead, 'abstract'),
    notes: childrenNamed(bodyHead, 'note').map(lineText),
    content: childAt(nitf, 'body', 'body.content'),
    end: childAt(nitf, 'body', 'body.end'),
  };
}

/** The most specific name of a subject: detail, matter or type. */
function subjectOf(subject: XmlElement): { name: string; code: string } {
  const attribute = (name: string) => attributeOf(subject, `tobject.subject.${name}`);
  return {
    name: attribute('detail') || attribute('matter') || attribute('type'),
    code: attribute('refnum') || attribute('code'),
  };
}

function copyrightOf(element: XmlElement | undefined): string {
  const holder = attributeOf(element, 'holder');
  const year = attributeOf(element, 'year');
  return holder === '' ? '' : `Copyright ${year} ${holder}`.replace(/\s+/g, ' ');
}

/** A byline without the job title. */
function bylineOf(byline: XmlElement): string {
  const children = byline.children.filter(
    (child) => typeof child === 'string' || localName(child) !== 'byttl',
  );
  return lineText({ ...byline, children }).replace(/[\s,;]+$/, '');
}

/** The place in a dateline, without the day. */
function datelineOf(dateline: XmlElement | undefined): string {
  if (!dateline) return '';
  const children = dateline.children.filter(
    (child) => typeof child === 'string' || localName(child) !== 'story.date',
  );
  return lineText({ ...dateline, children }).replace(/[\s,;–—-]+$/, '');
}

/** Reads a `media` element. */
export function readMedia(element: XmlElement): NitfMedia {
  const references = childrenNamed(element, 'media-reference');
  return {
    element,
    type: attributeOf(element, 'media-type') || (attributeOf(references[0], 'mime-type').split('/')[0] ?? ''),
    sources: references
      .map((element) => ({
        href: attributeOf(element, 'source', 'data-location'),
        width: Number(attributeOf(element, 'width')) || 0,
      }))
      .filter(({ href }) => href !== ''),
    alt: references.map((element) => attributeOf(element, 'alternate-text')).find(Boolean) ?? '',
    caption: childrenNamed(element, 'media-caption').map(lineText).filter(Boolean).join(' '),
    producer: childrenNamed(element, 'media-producer').map(lineText).join(', '),
  };
}
