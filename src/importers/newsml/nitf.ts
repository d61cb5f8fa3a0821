import type { XmlElement } from '#importers/reading/xml-element.ts';
import { attributeOf, lineAt, lineOf, localName, part, parts, partsBelow } from './elements.ts';

/** A picture, sound or film in an NITF document. */
export interface NitfMedia {
  readonly element: XmlElement;
  /** `image`, `video`, `audio`. */
  readonly type: string;
  readonly sources: readonly { readonly href: string; readonly width: number }[];
  readonly alt: string;
  readonly caption: string;
  readonly producer: string;
}

/** An NITF document (3.x), or one inside a news item, exactly as it stands; what is not said is empty. */
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
  /** `news`, `advisory`, or what the agency writes. */
  readonly newsType: string;
  /** The genre as `tobject.property` names it. */
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
  /** What stands under the byline: `Staff Writer`. */
  readonly bylineTitle: string;
  readonly distributor: string;
  readonly dateline: string;
  readonly abstract: string;
  readonly notes: readonly string[];
  readonly content: XmlElement | undefined;
  readonly end: XmlElement | undefined;
}

export function readNitf(nitf: XmlElement): NitfDocument {
  const [head, data, bodyHead] = [
    part(nitf, 'head'),
    part(nitf, 'head', 'docdata'),
    part(nitf, 'body', 'body.head'),
  ];
  const object = part(head, 'tobject');
  const identified = part(data, 'identified-content');
  const names = (name: string) => parts(identified, name).map(lineOf).filter(Boolean);
  const publication =
    parts(head, 'pubdata').find((one) => attributeOf(one, 'type') === 'print') ?? part(head, 'pubdata');
  const keys = [...partsBelow(data, 'keyword')].map((one) => attributeOf(one, 'key') || lineOf(one));
  return {
    id: attributeOf(part(data, 'doc-id'), 'id-string'),
    version: attributeOf(part(data, 'du-key'), 'version'),
    language: attributeOf(nitf, 'xml:lang', 'baselang') || attributeOf(part(nitf, 'body'), 'xml:lang'),
    status: attributeOf(data, 'management-status'),
    issued:
      attributeOf(part(data, 'date.issue'), 'norm') ||
      attributeOf(part(bodyHead, 'dateline', 'story.date'), 'norm') ||
      attributeOf(publication, 'date.publication'),
    release: attributeOf(part(data, 'date.release'), 'norm'),
    expires: attributeOf(part(data, 'date.expire'), 'norm'),
    urgency: attributeOf(part(data, 'urgency'), 'ed-urg'),
    edNotes: parts(data, 'ed-msg')
      .map((one) => attributeOf(one, 'info') || lineOf(one))
      .filter(Boolean),
    copyright: copyrightOf(part(data, 'doc.copyright')),
    rights: lineAt(bodyHead, 'rights') || attributeOf(part(data, 'doc.rights'), 'agent', 'owner'),
    newsType: attributeOf(object, 'tobject.type'),
    genres: parts(object, 'tobject.property')
      .map((one) => attributeOf(one, 'tobject.property.type'))
      .filter(Boolean),
    subjects: parts(object, 'tobject.subject').map(subjectOf),
    keywords: keys.filter(Boolean),
    people: names('person'),
    organizations: names('org'),
    places: names('location'),
    series: attributeOf(part(data, 'series'), 'series.name'),
    print: {
      edition: attributeOf(publication, 'edition.name'),
      section: attributeOf(publication, 'position.section'),
      page: attributeOf(publication, 'position.sequence'),
    },
    title: lineAt(bodyHead, 'hedline', 'hl1') || lineAt(bodyHead, 'headline', 'hl1') || lineAt(head, 'title'),
    subhead: parts(part(bodyHead, 'hedline') ?? part(bodyHead, 'headline'), 'hl2')
      .map(lineOf)
      .join(' '),
    byline: parts(bodyHead, 'byline').map(bylineOf).join(', '),
    bylineTitle: parts(bodyHead, 'byline')
      .map((one) => lineAt(one, 'byttl'))
      .filter(Boolean)
      .join(', '),
    distributor: lineAt(bodyHead, 'distributor'),
    dateline: datelineOf(part(bodyHead, 'dateline')),
    abstract: lineAt(bodyHead, 'abstract'),
    notes: parts(bodyHead, 'note').map(lineOf),
    content: part(nitf, 'body', 'body.content'),
    end: part(nitf, 'body', 'body.end'),
  };
}

/** The most exact name of a subject: detail, else matter, else type. */
function subjectOf(subject: XmlElement): { name: string; code: string } {
  const of = (name: string) => attributeOf(subject, `tobject.subject.${name}`);
  return { name: of('detail') || of('matter') || of('type'), code: of('refnum') || of('code') };
}

function copyrightOf(element: XmlElement | undefined): string {
  const holder = attributeOf(element, 'holder');
  const year = attributeOf(element, 'year');
  return holder === '' ? '' : `Copyright ${year} ${holder}`.replace(/\s+/g, ' ');
}

/** A byline without the title that stands under it. */
function bylineOf(byline: XmlElement): string {
  const children = byline.children.filter(
    (child) => typeof child === 'string' || localName(child) !== 'byttl',
  );
  return lineOf({ ...byline, children }).replace(/[\s,;]+$/, '');
}

/** The place of a dateline, without the day that is in it. */
function datelineOf(dateline: XmlElement | undefined): string {
  if (!dateline) return '';
  const children = dateline.children.filter(
    (child) => typeof child === 'string' || localName(child) !== 'story.date',
  );
  return lineOf({ ...dateline, children }).replace(/[\s,;–—-]+$/, '');
}

/** What a `media` element holds. */
export function readMedia(element: XmlElement): NitfMedia {
  const references = parts(element, 'media-reference');
  return {
    element,
    type: attributeOf(element, 'media-type') || (attributeOf(references[0], 'mime-type').split('/')[0] ?? ''),
    sources: references
      .map((one) => ({
        href: attributeOf(one, 'source', 'data-location'),
        width: Number(attributeOf(one, 'width')) || 0,
      }))
      .filter(({ href }) => href !== ''),
    alt: references.map((one) => attributeOf(one, 'alternate-text')).find(Boolean) ?? '',
    caption: parts(element, 'media-caption').map(lineOf).filter(Boolean).join(' '),
    producer: parts(element, 'media-producer').map(lineOf).join(', '),
  };
}
