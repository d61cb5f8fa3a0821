import { indexKinds } from '#model/paths.ts';
import { HostileFile, key, quoted, type Slot } from './hostile-file.ts';

/** Front-matter keys with a single value; those with a fixed format reject most hostile strings. */
const singleKeys =
  'summary id story series agency dateline rights source language circa updated date embargo rank type noindex image translations gone print'.split(
    ' ',
  );

/** Files of an archive made of hostile strings, by path. */
export type HostileFiles = Map<string, HostileFile>;

/** Returns a function that cycles through strings, starting at an index. */
function cycle(strings: readonly string[], from: number): () => string {
  let at = from;
  return () => strings[at++ % strings.length] ?? '';
}

/**
 * An archive of `count` articles. A key with a single value gets one string per article; lists, pictures,
 * corrections, bylines and texts together get all strings.
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

/** Article n, with `each` strings in every list. */
export function hostileArticle(strings: readonly string[], n: number, each: number): HostileFile {
  const listOf = (turn: number, more = 0) =>
    Array.from({ length: each + more }, (_, at) => strings[((n + turn) * each + at) % strings.length] ?? '');
  const single = (index: number) => strings[(n + index * 379) % strings.length] ?? '';
  const file = new HostileFile('---');
  file.add({ field: 'title', lines: (value = 'A title') => [`title: ${quoted(value)}`] }, single(0));
  for (const [index, name] of singleKeys.entries()) file.add(key(name), single(index + 1));
  file.add(
    { field: 'section', lines: (value = `known-${n % 8}`) => [`section: ${quoted(value)}`] },
    single(30),
  );
  for (const [turn, name] of ['topics', 'people', 'places', 'organizations', 'authors'].entries())
    addList(file, name, `known-${n % 8}`, listOf(turn, 1));
  addList(file, 'aliases', `/old/${n}`, listOf(5));
  addGroups(file, 'contributors', ['name', 'role'], listOf(6));
  addGroups(file, 'images', ['src: a.svg', 'alt', 'caption', 'credit'], listOf(7));
  addGroups(file, 'corrections', ['date: 2012-12-31', 'kind: correction', 'text'], listOf(8));
  file.add(
    { field: 'an unknown key', lines: (value) => (value === undefined ? [] : [`${quoted(value)}: a`]) },
    single(50),
  );
  file.plain('---', '');
  for (const value of listOf(9)) file.add(paragraph, value);
  for (const value of listOf(10).slice(0, 3)) file.add(heading, value);
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

/** Adds a list. Neighbouring articles share its last string, so that this entry gets a page. */
function addList(file: HostileFile, name: string, first: string, values: readonly string[]): void {
  const entry = (field: string, before: string): Slot => ({
    field,
    lines: (value) => (value === undefined ? [] : [`  - ${quoted(before + value)}`]),
  });
  file.plain(`${name}:`, `  - ${first}`);
  for (const value of values) {
    file.add(entry(name, ''), value);
    if (name === 'aliases') file.add(entry('the end of an alias', '/'), value);
  }
}

/** Adds a list of maps: entries with a colon are fixed lines, the others are keys for hostile strings. */
function addGroups(
  file: HostileFile,
  name: string,
  keys: readonly string[],
  values: readonly string[],
): void {
  file.plain(`${name}:`);
  for (const [at, value] of values.entries()) {
    const fixed = keys.filter((key) => key.includes(':'));
    const [first = '', ...others] = keys.filter((key) => !key.includes(':'));
    const filled = [first, ...others].map(
      (key, index) => [key, values[(at + index) % values.length] ?? value] as const,
    );
    file.add(
      { field: `${name}.${first}`, lines: (value = 'Plain') => [`  - ${first}: ${quoted(value)}`] },
      value,
    );
    if (fixed.length > 0) file.plain(...fixed.map((line) => `    ${line}`));
    for (const [key, other] of filled.slice(1))
      file.add(
        { field: `${name}.${key}`, lines: (value = 'Plain') => [`    ${key}: ${quoted(value)}`] },
        other,
      );
  }
}

const entryKeys = 'sort url image rights email parent start end'.split(' ');

/** A `publication.yaml` with hostile strings in every key and in entries of every kind. */
function hostilePublication(strings: readonly string[]): HostileFile {
  const next = cycle(strings, 0);
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

/** Adds eight entries of a kind with hostile strings in all their keys. */
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
