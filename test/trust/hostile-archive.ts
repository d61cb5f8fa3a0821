import { indexKinds } from '#model/paths.ts';
import { HostileFile, key, quoted, type Slot } from './hostile-file.ts';

/** Keys of an article that hold one text; of those with a form most hostile strings are refused. */
const singleKeys =
  'summary id story series agency dateline rights source language circa updated date embargo rank type noindex image translations gone print'.split(
    ' ',
  );

/** Files of an archive made of hostile strings, by path. */
export type HostileFiles = Map<string, HostileFile>;

/** Takes strings in turn, each reader from a place of its own. */
function inTurn(strings: readonly string[], from: number): () => string {
  let at = from;
  return () => strings[at++ % strings.length] ?? '';
}

/**
 * An archive of `count` articles. Through each key with one text goes a string an article; through lists, pictures,
 * corrections, the byline and the text itself go all of them.
 */
export function hostileArchive(strings: readonly string[], count: number): HostileFiles {
  const files: HostileFiles = new Map([['publication.yaml', hostilePublication(strings)]]);
  const each = Math.ceil(strings.length / count);
  for (let n = 0; n < count; n++) {
    const file = `2012/${two((n % 12) + 1)}/${two((n % 28) + 1)}-report-${n}.md`;
    files.set(file, hostileArticle(strings, n, each));
  }
  return files;
}

const two = (number: number) => String(number).padStart(2, '0');

/** The n-th article. */
export function hostileArticle(strings: readonly string[], n: number, each: number): HostileFile {
  const many = (turn: number, more = 0) =>
    Array.from({ length: each + more }, (_, at) => strings[((n + turn) * each + at) % strings.length] ?? '');
  const one = (index: number) => strings[(n + index * 379) % strings.length] ?? '';
  const file = new HostileFile('---');
  file.add({ field: 'title', lines: (value = 'A title') => [`title: ${quoted(value)}`] }, one(0));
  for (const [index, name] of singleKeys.entries()) file.add(key(name), one(index + 1));
  file.add({ field: 'section', lines: (value = `known-${n % 8}`) => [`section: ${quoted(value)}`] }, one(30));
  for (const [turn, name] of ['topics', 'people', 'places', 'organizations', 'authors'].entries())
    addList(file, name, `known-${n % 8}`, many(turn, 1));
  addList(file, 'aliases', `/old/${n}`, many(5));
  addGroups(file, 'contributors', ['name', 'role'], many(6));
  addGroups(file, 'images', ['src: a.svg', 'alt', 'caption', 'credit'], many(7));
  addGroups(file, 'corrections', ['date: 2012-12-31', 'kind: correction', 'text'], many(8));
  file.add(
    { field: 'a key of its own', lines: (value) => (value === undefined ? [] : [`${quoted(value)}: a`]) },
    one(50),
  );
  file.plain('---', '');
  for (const value of many(9)) file.add(paragraph, value);
  for (const value of many(10).slice(0, 3)) file.add(heading, value);
  return file;
}

const paragraph: Slot = {
  field: 'the text',
  lines: (value = 'A paragraph.') => [value.replace(/\r/g, ''), '', 'Between.', ''],
};
const heading: Slot = {
  field: 'a heading',
  lines: (value = 'A heading') => [`## ${value.replace(/\s+/g, ' ')}`, ''],
};

/** A list; its last string is given by the next article too, so that it gets a page. */
function addList(file: HostileFile, name: string, first: string, values: readonly string[]): void {
  const entry = (field: string, before: string): Slot => ({
    field,
    lines: (given) => (given === undefined ? [] : [`  - ${quoted(before + given)}`]),
  });
  file.plain(`${name}:`, `  - ${first}`);
  for (const value of values) {
    file.add(entry(name, ''), value);
    if (name === 'aliases') file.add(entry('the end of an alias', '/'), value);
  }
}

/** A list of groups: the keys with a colon are as they are, the others hold hostile strings. */
function addGroups(
  file: HostileFile,
  name: string,
  keys: readonly string[],
  values: readonly string[],
): void {
  file.plain(`${name}:`);
  for (const [at, value] of values.entries()) {
    const fixed = keys.filter((one) => one.includes(':'));
    const [first = '', ...others] = keys.filter((one) => !one.includes(':'));
    const turned = [first, ...others].map(
      (one, index) => [one, values[(at + index) % values.length] ?? value] as const,
    );
    file.add(
      { field: `${name}.${first}`, lines: (given = 'Plain') => [`  - ${first}: ${quoted(given)}`] },
      value,
    );
    if (fixed.length > 0) file.plain(...fixed.map((one) => `    ${one}`));
    for (const [one, own] of turned.slice(1))
      file.add(
        { field: `${name}.${one}`, lines: (given = 'Plain') => [`    ${one}: ${quoted(given)}`] },
        own,
      );
  }
}

const entryKeys = 'sort url image rights email parent start end'.split(' ');

/** `publication.yaml` with hostile strings in every key, and entries of every kind. */
function hostilePublication(strings: readonly string[]): HostileFile {
  const next = inTurn(strings, 0);
  const nth = (index: number) => strings[(index * 631 + 17) % strings.length] ?? '';
  const file = new HostileFile(
    'url: https://gazette.example/archive',
    'language: en',
    'timezone: Europe/London',
  );
  file.plain(
    'alternates: [markdown, ninjs, dumps]',
    'interface: [en, ko]',
    'hub: https://gazette.example/hub',
  );
  for (const name of ['name', 'tagline'])
    file.add(
      { field: name, lines: (value = 'The Gazette') => [`${name}: ${quoted(value)}`] },
      nth(name.length),
    );
  for (const [index, name] of 'description founded issn logo icon card contact letters newsletter rights'
    .split(' ')
    .entries())
    file.add(key(name), nth(index + 20));
  file.plain('timezone-name:');
  file.add({ field: 'timezone-name', lines: (value = 'GMT') => [`  en: ${quoted(value)}`] }, nth(40));
  file.plain('navigation:');
  for (let n = 0; n < 20; n++)
    file.add(
      { field: 'navigation', lines: (value = 'All') => [`  - { path: /archive/, name: ${quoted(value)} }`] },
      next(),
    );
  file.plain('licences:');
  for (let n = 0; n < 20; n++)
    file.add(
      { field: 'licences', lines: (value = 'Free') => [`  l${n}: { name: ${quoted(value)}, reuse: true }`] },
      next(),
    );
  file.plain('redirects:', '  /old-one/: /archive/');
  for (let n = 0; n < 400; n++) {
    file.add(
      {
        field: 'redirects',
        lines: (value) => (value === undefined ? [] : [`  ${quoted(`/x${n}${value}`)}: /archive/`]),
      },
      next(),
    );
    file.add(
      { field: 'redirects', lines: (value) => (value === undefined ? [] : [`  /y${n}: ${quoted(value)}`]) },
      next(),
    );
    file.add(
      {
        field: 'redirects',
        lines: (value) => (value === undefined ? [] : [`  /z${n}: ${quoted(`/${value}`)}`]),
      },
      next(),
    );
  }
  file.plain('robots:');
  for (let n = 0; n < 20; n++)
    file.add(
      { field: 'robots', lines: (value = 'Robot') => [`  - { agent: ${quoted(value)}, disallow: [/] }`] },
      next(),
    );
  for (const kind of indexKinds) addEntries(file, kind, next);
  return file;
}

/** Eight entries of a kind, each with hostile strings in all its keys. */
function addEntries(file: HostileFile, kind: string, next: () => string): void {
  file.plain(`${kind}:`);
  for (let n = 0; n < 8; n++) {
    file.plain(`  known-${n}:`);
    file.add(
      { field: 'entry.name', lines: (value = `Known ${kind} ${n}`) => [`    name: ${quoted(value)}`] },
      next(),
    );
    for (const name of ['description', 'role']) file.add(key(name, '    '), next());
    file.add(
      { field: 'entry.aliases', lines: (value = `Also ${n}`) => [`    aliases: [${quoted(value)}]`] },
      next(),
    );
    for (const name of entryKeys) file.add(key(name, '    '), next());
  }
}
