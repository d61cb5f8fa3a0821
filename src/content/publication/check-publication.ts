import type { ProblemCollector } from '#content/yaml/problem-collector.ts';
import { nearest } from '#lib/nearest.ts';
import type { PartialPublicationInput } from '#model/publication-schema.ts';
import { isTimeZone } from '#model/time.ts';

/** Checks of `publication.yaml` that the schema cannot express. */
export function checkPublication(input: PartialPublicationInput, collector: ProblemCollector): void {
  checkZone(input.timezone, collector);
  checkUrl(input.url, collector);
  checkIssn(input.issn, collector);
  checkContacts(input, collector);
  checkShare(input.share, collector);
  checkRedirects(input.redirects ?? {}, collector);
  for (const [index, language] of (input.interface ?? []).entries()) {
    if (input.interface?.indexOf(language) !== index)
      collector.error(['interface', index], `${language} is listed twice`, 'remove one of them');
  }
  if (input.founded !== undefined && !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(input.founded)) {
    collector.error(
      ['founded'],
      `founded is "${input.founded}", not a year`,
      'write a year or a day: 1897 or 1897-03-01',
    );
  }
}

function checkZone(timezone: string | undefined, collector: ProblemCollector): void {
  if (timezone === undefined || isTimeZone(timezone)) return;
  const suggestion = nearest(timezone, Intl.supportedValuesOf('timeZone'));
  const hint = suggestion
    ? `did you mean ${suggestion}?`
    : 'write a name from the IANA time zone database, such as Asia/Seoul';
  collector.error(['timezone'], `the time zone ${timezone} does not exist`, hint);
}

function checkUrl(address: string | undefined, collector: ProblemCollector): void {
  if (address === undefined) return;
  const { search, hash, username } = new URL(address);
  if (search || hash || username) {
    collector.error(
      ['url'],
      'url contains a query, fragment or user name',
      'write only host and path, such as https://example.org/archive',
    );
  }
}

/** Checks an ISSN (ISO 3297): seven digits and a check digit. */
function checkIssn(issn: string | undefined, collector: ProblemCollector): void {
  if (issn === undefined) return;
  const digits = /^\d{4}-\d{3}[\dX]$/.test(issn) ? [...issn.replace('-', '')] : [];
  const sum = digits.reduce(
    (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - index),
    0,
  );
  if (digits.length === 0 || sum % 11 !== 0) {
    collector.error(
      ['issn'],
      `${issn} is not a valid ISSN`,
      'write it as 1234-5679, and check the digits: the last one is a check digit',
    );
  }
}

function checkContacts({ letters, contact }: PartialPublicationInput, collector: ProblemCollector): void {
  if (letters !== undefined && !isEmail(letters)) {
    collector.error(
      ['letters'],
      `letters is "${letters}", not an email address`,
      'write it as letters@example.org',
    );
  }
  if (contact !== undefined && !isEmail(contact) && !/^https?:\/\/\S+$/.test(contact)) {
    collector.error(
      ['contact'],
      `contact is "${contact}", not an email or web address`,
      'write an email address, or a URL that begins with https://',
    );
  }
}

/** True for an email address that a `mailto:` link can contain. */
export function isEmail(address: string): boolean {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+\.[^\s@<>"?&]+$/.test(address);
}

function checkShare(share: PartialPublicationInput['share'], collector: ProblemCollector): void {
  if (share === undefined) return;
  const [networks, path] = Array.isArray(share)
    ? [share, ['share']]
    : [share.networks, ['share', 'networks']];
  for (const [index, network] of networks.entries()) {
    if (networks.indexOf(network) !== index)
      collector.error([...path, index], `${network} is listed twice`, 'remove one of them');
    if (network === 'kakao' && (Array.isArray(share) || share.kakao === undefined)) {
      collector.error(
        [...path, index],
        'kakao requires a JavaScript key',
        'write share: { networks: [kakao], kakao: KEY }',
      );
    }
  }
}

function checkRedirects(redirects: Readonly<Record<string, string>>, collector: ProblemCollector): void {
  for (const from of Object.keys(redirects)) {
    if (follow(redirects, from) === undefined) {
      collector.error(['redirects', from], `${from} redirects to itself`, 'redirect it to an existing page');
    }
  }
}

/** The final target of each redirect: chains are resolved, so that browsers follow only one. */
export function finalTargets(redirects: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.keys(redirects).map((from) => [from, follow(redirects, from) ?? from]));
}

function follow(redirects: Readonly<Record<string, string>>, from: string): string | undefined {
  const visited = new Set<string>();
  let to = from;
  while (Object.hasOwn(redirects, to)) {
    if (visited.has(to)) return undefined;
    visited.add(to);
    to = redirects[to] ?? to;
  }
  return to;
}
