import {
  all,
  atom,
  attributeOf,
  dc,
  type Element,
  encoded,
  history,
  linkOf,
  one,
  readXml,
} from './read-xml.ts';

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d\d:\d\d:\d\d (GMT|[+-]\d\d[03]0)$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const address = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w;/?:@&=+$.!~*'()%,#-]*)?$/;
const live = /<(script|iframe|object|embed|style|link|meta|form|base)\b|\son\w+\s*=|\sstyle\s*=|javascript:/i;

/** What the W3C feed validator and the RSS Board’s profile would say against an RSS document, none if it is clean. */
export function validateRss(document: string, self: string): string[] {
  const channel = one(readXml(document), 'channel');
  const items = all(channel, 'item');
  return [
    ...characters(document),
    ...['title', 'link', 'description', 'language'].filter((name) => all(channel, name).length !== 1),
    ...wrong(attributeOf(linkOf(channel, 'self'), 'href') === self, 'self'),
    ...all(channel, 'lastBuildDate').flatMap((date) => validateRfc822(date.text)),
    ...all(channel, 'image').flatMap((image) => [
      ...wrong(one(image, 'title').text === one(channel, 'title').text, 'image title'),
      ...wrong(one(image, 'link').text === one(channel, 'link').text, 'image link'),
    ]),
    ...repeated(items.map((item) => one(item, 'guid').text)),
    ...wrong(
      all(channel, history('archive')).length === 0 || linkOf(channel, 'current') !== undefined,
      'archive',
    ),
    ...plainTitles(document),
    ...items.flatMap(validateItem),
  ];
}

function validateItem(item: Element): string[] {
  const guid = one(item, 'guid');
  const names = item.children.map(({ name }) => name);
  const html = all(item, encoded).map(({ text }) => text);
  return [
    ...wrong(address.test(one(item, 'link').text), 'link'),
    ...wrong(attributeOf(guid, 'isPermaLink') === 'false' || address.test(guid.text), 'guid'),
    ...validateRfc822(one(item, 'pubDate').text),
    ...all(item, atom('updated')).flatMap(({ text }) => wrong(rfc3339.test(text), 'updated')),
    ...wrong(
      names.indexOf(encoded) < 0 || names.indexOf('description') < names.indexOf(encoded),
      'description first',
    ),
    ...all(item, 'category').flatMap(({ text }) => wrong(text.trim() !== '', 'category')),
    ...all(item, dc('creator')).flatMap(({ text }) => wrong(text.trim() !== '', 'creator')),
    ...wrong(all(item, 'enclosure').length <= 1, 'one enclosure'),
    ...all(item, 'enclosure').flatMap((enclosure) => [
      ...wrong(address.test(attributeOf(enclosure, 'url') ?? ''), 'enclosure url'),
      ...wrong(/^\d+$/.test(attributeOf(enclosure, 'length') ?? ''), 'enclosure length'),
      ...wrong(/^\w+\/[\w.+-]+$/.test(attributeOf(enclosure, 'type') ?? ''), 'enclosure type'),
    ]),
    ...[one(item, 'description').text, ...html].flatMap(validateHtml),
  ];
}

/** What the validator would say against an Atom document. */
export function validateAtom(document: string, self: string): string[] {
  const feed = readXml(document);
  const entries = all(feed, atom('entry'));
  return [
    ...characters(document),
    ...['id', 'title', 'updated', 'author'].filter((name) => all(feed, atom(name)).length !== 1),
    ...wrong(attributeOf(linkOf(feed, 'self'), 'href') === self, 'self'),
    ...repeated(entries.map((entry) => one(entry, atom('id')).text)),
    ...repeated(entries.map((entry) => one(entry, atom('updated')).text)),
    ...entries.flatMap((entry) => [
      ...wrong(/^[a-z][a-z0-9+.-]*:[\w;/?:@&=+$.!~*'()%,#-]+$/i.test(one(entry, atom('id')).text), 'id'),
      ...wrong(rfc3339.test(one(entry, atom('updated')).text), 'updated'),
      ...wrong(rfc3339.test(one(entry, atom('published')).text), 'published'),
      ...wrong(linkOf(entry, 'alternate') !== undefined, 'alternate'),
      ...['title', 'summary'].flatMap((name) => {
        const element = one(entry, atom(name));
        const declared = attributeOf(element, 'type') === 'html';
        return wrong(declared || !/<\/\w+>/.test(element.text), `undeclared HTML in ${name}`);
      }),
      ...all(entry, atom('content')).flatMap(({ text }) => validateHtml(text)),
    ]),
  ];
}

/** A date of the profile with its true weekday. */
function validateRfc822(text: string): string[] {
  const [, weekday, day, month, year] = rfc822.exec(text) ?? [];
  if (weekday === undefined) return [`date ${text}`];
  const on = new Date(`${day} ${month} ${year} 00:00:00 GMT`).toUTCString().slice(0, 3);
  return wrong(on === weekday, `weekday ${text}`);
}

function validateHtml(html: string): string[] {
  const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to);
  return [...wrong(!live.test(html), `live markup: ${html}`), ...addresses.filter((to) => !/^\w+:/.test(to))];
}

function characters(document: string): string[] {
  return [...new Set(document)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (code >= 0x7f && code <= 0x9f) || code === 0xfffd;
  });
}

/** In titles `&` and `<` stand as hexadecimal references. */
function plainTitles(document: string): string[] {
  return [...document.matchAll(/<title>(.*?)<\/title>/gs)].flatMap(([, title = '']) =>
    wrong(!/&(?!#x)|<!/.test(title), title),
  );
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, place) => values.indexOf(value) !== place).map((value) => `twice: ${value}`);
}

function wrong(right: boolean, what: string): string[] {
  return right ? [] : [what];
}
