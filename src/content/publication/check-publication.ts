import type { Notes } from '#content/yaml/problem-list.ts';
import { nearest } from '#lib/nearest.ts';
import type { SoundPublicationMatter } from '#model/publication-schema.ts';
import { isZone } from '#model/time.ts';

/** Checks of `publication.yaml` that reach beyond one value; what is wrong goes into the notes. */
export function checkPublication(given: SoundPublicationMatter, notes: Notes): void {
  checkZone(given.timezone, notes);
  checkAddress(given.url, notes);
  checkIssn(given.issn, notes);
  checkReach(given, notes);
  checkShare(given.share, notes);
  checkRedirects(given.redirects ?? {}, notes);
  for (const [place, language] of (given.interface ?? []).entries()) {
    if (given.interface?.indexOf(language) !== place)
      notes.error(['interface', place], `${language} is given twice`, 'keep one of the two');
  }
  if (given.founded !== undefined && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(given.founded)) {
    notes.error(
      ['founded'],
      `founded is "${given.founded}", not a year`,
      'write a year or a day: 1897 or 1897-03-01',
    );
  }
}

function checkZone(zone: string | undefined, notes: Notes): void {
  if (zone === undefined || isZone(zone)) return;
  const meant = nearest(zone, Intl.supportedValuesOf('timeZone'));
  const hint = meant ? `did you mean ${meant}?` : 'write a name of the IANA database such as Asia/Seoul';
  notes.error(['timezone'], `there is no time zone ${zone}`, hint);
}

function checkAddress(address: string | undefined, notes: Notes): void {
  if (address === undefined) return;
  const { search, hash, username } = new URL(address);
  if (search || hash || username) {
    notes.error(['url'], 'url holds more than a host and a path', 'write it as https://example.org/archive');
  }
}

/** ISO 3297: seven digits and a check digit. */
function checkIssn(issn: string | undefined, notes: Notes): void {
  if (issn === undefined) return;
  const digits = /^\d{4}-\d{3}[\dX]$/.test(issn) ? [...issn.replace('-', '')] : [];
  const sum = digits.reduce(
    (total, digit, place) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - place),
    0,
  );
  if (digits.length === 0 || sum % 11 !== 0) {
    notes.error(['issn'], `${issn} is no ISSN`, 'write it as 1234-5679; its last digit checks the others');
  }
}

function checkReach({ letters, contact }: SoundPublicationMatter, notes: Notes): void {
  if (letters !== undefined && !isMail(letters)) {
    notes.error(
      ['letters'],
      `letters is "${letters}", not a mail address`,
      'write it as letters@example.org',
    );
  }
  if (contact !== undefined && !isMail(contact) && !/^https?:\/\/\S+$/.test(contact)) {
    notes.error(
      ['contact'],
      `contact is "${contact}", not an address`,
      'write a mail address or one that begins with https://',
    );
  }
}

/** True for what a `mailto:` link can hold. */
export function isMail(address: string): boolean {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(address);
}

function checkShare(share: SoundPublicationMatter['share'], notes: Notes): void {
  if (share === undefined) return;
  const [chosen, path] = Array.isArray(share) ? [share, ['share']] : [share.networks, ['share', 'networks']];
  for (const [place, network] of chosen.entries()) {
    if (chosen.indexOf(network) !== place)
      notes.error([...path, place], `${network} is given twice`, 'keep one of the two');
    if (network === 'kakao' && (Array.isArray(share) || share.kakao === undefined)) {
      notes.error(
        [...path, place],
        'kakao needs a JavaScript key',
        'write share: { networks: [kakao], kakao: KEY }',
      );
    }
  }
}

function checkRedirects(redirects: Readonly<Record<string, string>>, notes: Notes): void {
  for (const from of Object.keys(redirects)) {
    if (follow(redirects, from) === undefined) {
      notes.error(['redirects', from], `${from} leads back to itself`, 'let it lead to a page that exists');
    }
  }
}

/** Where each old address leads in the end: chains are followed, so that no reader is sent on twice. */
export function finalTargets(redirects: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.keys(redirects).map((from) => [from, follow(redirects, from) ?? from]));
}

function follow(redirects: Readonly<Record<string, string>>, from: string): string | undefined {
  const passed = new Set<string>();
  let to = from;
  while (Object.hasOwn(redirects, to)) {
    if (passed.has(to)) return undefined;
    passed.add(to);
    to = redirects[to] ?? to;
  }
  return to;
}
