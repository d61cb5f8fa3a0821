import { slug } from '#lib/slug.ts';
import {
  agencyNames,
  organizationFields,
  organizationKinds,
  placeHeads,
  placeTails,
  sectionNames,
  storyKinds,
  topicNames,
} from './cast-names.ts';
import { givenNames, nameHeads, nameTails } from './english-words.ts';
import { pick, type Random, seededRandom } from './random.ts';

/** A section, person, place … of the generated corpus; `key` is its key in `publication.yaml`. */
export interface CastEntry {
  readonly key: string;
  readonly name: string;
  readonly korean: string;
}

/** All entries that the generated articles refer to. */
export interface Cast {
  readonly sections: readonly CastEntry[];
  readonly topics: readonly CastEntry[];
  readonly people: readonly CastEntry[];
  readonly places: readonly CastEntry[];
  readonly organizations: readonly CastEntry[];
  readonly stories: readonly CastEntry[];
  readonly agencies: readonly CastEntry[];
  readonly authors: readonly CastEntry[];
  readonly givenNames: readonly string[];
}

/** The entries that one article mentions; no list is empty. */
export interface Mentions {
  readonly people: readonly CastEntry[];
  readonly places: readonly CastEntry[];
  readonly organizations: readonly CastEntry[];
}

/** Generates the cast of a seed: 8 sections, 60 topics, 300 people, 100 places, 40 organizations, 200 stories. */
export function buildCast(seed: number): Cast {
  const people = generatePeople(seededRandom(seed, 1), 350);
  const places = placeHeads.flatMap((head) => placeTails.map((tail) => place(head, tail)));
  return {
    sections: sectionNames.map(castEntry),
    topics: topicNames.map(castEntry),
    people: people.slice(0, 300),
    authors: people.slice(300),
    places,
    organizations: organizationFields.flatMap((field) =>
      organizationKinds.map((kind) => castEntry([`${field} ${kind}`, ''])),
    ),
    stories: Array.from({ length: 200 }, (_, n) => story(places, n)),
    agencies: agencyNames.map(castEntry),
    givenNames,
  };
}

function castEntry([name, korean]: readonly [string, string]): CastEntry {
  return { key: slug(name), name, korean: korean || name };
}

function place(head: string, tail: string): CastEntry {
  const [start = '', startKorean = ''] = head.split('=');
  const [end = '', endKorean = ''] = tail.split('=');
  return castEntry([start + end, startKorean + endKorean]);
}

function story(places: readonly CastEntry[], n: number): CastEntry {
  const at = places[(n * 7) % places.length];
  return castEntry([
    `The ${at?.name ?? ''} ${storyKinds[n % storyKinds.length]} ${1 + Math.floor(n / 10)}`,
    '',
  ]);
}

/** Generates distinct names of people. */
function generatePeople(random: Random, count: number): CastEntry[] {
  const people = new Map<string, CastEntry>();
  while (people.size < count) {
    const name = `${pick(random, givenNames)} ${pick(random, nameHeads)}${pick(random, nameTails)}`;
    people.set(name, castEntry([name, '']));
  }
  return [...people.values()];
}
