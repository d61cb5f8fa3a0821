import {
  all,
  atom,
  attributeOf,
  childOf,
  dc,
  type Element,
  encoded,
  history,
  linkOf,
  readXml,
} from './read-xml.ts';

const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d\d:\d\d:\d\d (GMT|[+-]\d\d[03]0)$/;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const address = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w;/?:@&=+$.!~*'()%,#-]*)?$/;
const live = /<(script|iframe|object|embed|style|link|meta|form|base)\b|\son\w+\s*=|\sstyle\s*=|javascript:/i;

/** Checks an RSS document by rules of the W3C feed validator and the RSS Board’s profile. Returns the errors. */
export function validateRss(document: string, self: string): string[] {
  const channel = childOf(readXml(document), 'channel');
  const items = all(channel, 'item');
  return [
    ...validateCharacters(document),
    ...['title', 'link', 'description', 'language'].filter((name) => all(channel, name).length !== 1),
    ...check(attributeOf(linkOf(channel, 'self'), 'href') === self, 'self'),
    ...all(channel, 'lastBuildDate').flatMap((date) => validateRfc822(date.text)),
    ...all(channel, 'image').flatMap((image) => [
      ...check(childOf(image, 'title').text === childOf(channel, 'title').text, 'image title'),
      ...check(childOf(image, 'link').text === childOf(channel, 'link').text, 'image link'),
    ]),
    ...findDuplicates(items.map((item) => childOf(item, 'guid').text)),
    ...check(
      all(channel, history('archive')).length === 0 || linkOf(channel, 'current') !== undefined,
      'archive',
    ),
    ...validateTitles(document),
    ...items.flatMap(validateItem),
  ];
}

function validateItem(item: Element): string[] {
  const guid = childOf(item, 'guid');
  const names = item.children.map(({ name }) => name);
  const html = all(item, encoded).map(({ text }) => text);
  return [
    ...check(address.test(childOf(item, 'link').text), 'link'),
    ...check(attributeOf(guid, 'isPermaLink') === 'false' || address.test(guid.text), 'guid'),
    ...validateRfc822(childOf(item, 'pubDate').text),
    ...all(item, atom('updated')).flatMap(({ text }) => check(rfc3339.test(text), 'updated')),
    ...check(
      names.indexOf(encoded) < 0 || names.indexOf('description') < names.indexOf(encoded),
      'description first',
    ),
    ...all(item, 'category').flatMap(({ text }) => check(text.trim() !== '', 'category')),
    ...all(item, dc('creator')).flatMap(({ text }) => check(text.trim() !== '', 'creator')),
    ...check(all(item, 'enclosure').length <= 1, 'one enclosure'),
    ...all(item, 'enclosure').flatMap((enclosure) => [
      ...check(address.test(attributeOf(enclosure, 'url') ?? ''), 'enclosure url'),
      ...check(/^\d+$/.test(attributeOf(enclosure, 'length') ?? ''), 'enclosure length'),
      ...check(/^\w+\/[\w.+-]+$/.test(attributeOf(enclosure, 'type') ?? ''), 'enclosure type'),
    ]),
    ...[childOf(item, 'description').text, ...html].flatMap(validateHtml),
  ];
}

/** Checks an Atom document by rules of the W3C feed validator. Returns the errors. */
export function validateAtom(document: string, self: string): string[] {
  const feed = readXml(document);
  const entries = all(feed, atom('entry'));
  return [
    ...validateCharacters(document),
    ...['id', 'title', 'updated', 'author'].filter((name) => all(feed, atom(name)).length !== 1),
    ...check(attributeOf(linkOf(feed, 'self'), 'href') === self, 'self'),
    ...findDuplicates(entries.map((entry) => childOf(entry, atom('id')).text)),
    ...findDuplicates(entries.map((entry) => childOf(entry, atom('updated')).text)),
    ...entries.flatMap((entry) => [
      ...check(/^[a-z][a-z0-9+.-]*:[\w;/?:@&=+$.!~*'()%,#-]+$/i.test(childOf(entry, atom('id')).text), 'id'),
      ...check(rfc3339.test(childOf(entry, atom('updated')).text), 'updated'),
      ...check(rfc3339.test(childOf(entry, atom('published')).text), 'published'),
      ...check(linkOf(entry, 'alternate') !== undefined, 'alternate'),
      ...['title', 'summary'].flatMap((name) => {
        const element = childOf(entry, atom(name));
        const declared = attributeOf(element, 'type') === 'html';
        return check(declared || !/<\/\w+>/.test(element.text), `undeclared HTML in ${name}`);
      }),
      ...all(entry, atom('content')).flatMap(({ text }) => validateHtml(text)),
    ]),
  ];
}

/** Checks the format and weekday of a date. */
function validateRfc822(text: string): string[] {
  const [, weekday, day, month, year] = rfc822.exec(text) ?? [];
  if (weekday === undefined) return [`date ${text}`];
  const expected = new Date(`${day} ${month} ${year} 00:00:00 GMT`).toUTCString().slice(0, 3);
  return check(expected === weekday, `weekday ${text}`);
}

function validateHtml(html: string): string[] {
  const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to);
  return [...check(!live.test(html), `live markup: ${html}`), ...addresses.filter((to) => !/^\w+:/.test(to))];
}

function validateCharacters(document: string): string[] {
  return [...new Set(document)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return (code >= 0x7f && code <= 0x9f) || code === 0xfffd;
  });
}

/** In titles, `&` and `<` must be hexadecimal references. */
function validateTitles(document: string): string[] {
  return [...document.matchAll(/<title>(.*?)<\/title>/gs)].flatMap(([, title = '']) =>
    check(!/&(?!#x)|<!/.test(title), title),
  );
}

function findDuplicates(values: readonly string[]): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `duplicate: ${value}`);
}

function check(isValid: boolean, message: string): string[] {
  return isValid ? [] : [message];
}
