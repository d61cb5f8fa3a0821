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

/** Someone or something of the made world, by its key in `publication.yaml`. */
export interface Named {
  readonly key: string;
  readonly name: string;
  readonly korean: string;
}

/** Everyone and everything that the made articles name. */
export interface Cast {
  readonly sections: readonly Named[];
  readonly topics: readonly Named[];
  readonly people: readonly Named[];
  readonly places: readonly Named[];
  readonly organizations: readonly Named[];
  readonly stories: readonly Named[];
  readonly agencies: readonly Named[];
  readonly authors: readonly Named[];
  readonly givenNames: readonly string[];
}

/** Who and what one article is about; none of them empty. */
export interface Scene {
  readonly people: readonly Named[];
  readonly places: readonly Named[];
  readonly organizations: readonly Named[];
}

/** The world of a seed: 8 sections, 60 topics, 300 people, 100 places, 40 organizations, 200 stories. */
export function buildCast(seed: number): Cast {
  const persons = someone(seededRandom(seed, 1), 350);
  const places = placeHeads.flatMap((head) => placeTails.map((tail) => place(head, tail)));
  return {
    sections: sectionNames.map(named),
    topics: topicNames.map(named),
    people: persons.slice(0, 300),
    authors: persons.slice(300),
    places,
    organizations: organizationFields.flatMap((field) =>
      organizationKinds.map((kind) => named([`${field} ${kind}`, ''])),
    ),
    stories: Array.from({ length: 200 }, (_, n) => story(places, n)),
    agencies: agencyNames.map(named),
    givenNames,
  };
}

function named([name, korean]: readonly [string, string]): Named {
  return { key: slug(name), name, korean: korean || name };
}

function place(head: string, tail: string): Named {
  const [start = '', startKorean = ''] = head.split('=');
  const [end = '', endKorean = ''] = tail.split('=');
  return named([start + end, startKorean + endKorean]);
}

function story(places: readonly Named[], n: number): Named {
  const at = places[(n * 7) % places.length];
  return named([`The ${at?.name ?? ''} ${storyKinds[n % storyKinds.length]} ${1 + Math.floor(n / 10)}`, '']);
}

/** Names of people, none twice. */
function someone(random: Random, count: number): Named[] {
  const known = new Map<string, Named>();
  while (known.size < count) {
    const name = `${pick(random, givenNames)} ${pick(random, nameHeads)}${pick(random, nameTails)}`;
    known.set(name, named([name, '']));
  }
  return [...known.values()];
}
