import type { Cast, Scene } from './cast.ts';
import { adverb, capital, participle, past, plural, withArticle } from './english-forms.ts';
import { adjectives, nameHeads, nameTails, nouns, quietVerbs, verbs, villageTails } from './english-words.ts';
import { between, drawn, oftenAs, pick, type Random } from './random.ts';

const noun = drawn(nouns, 12);
const things = drawn(nouns.map(plural), 12);
const did = drawn(verbs.map(past), 8);
const toDo = drawn(verbs, 8);
const doing = drawn(verbs.map(participle), 8);
const cameAbout = drawn(quietVerbs.map(past), 4);
const what = drawn(adjectives, 8);
const how = drawn(
  adjectives.flatMap((adjective) => adverb(adjective) ?? []),
  6,
);
const familyName = drawn(
  nameHeads.flatMap((head) => nameTails.map((tail) => head + tail)),
  200,
);
const village = drawn(
  nameHeads.flatMap((head) => villageTails.map((tail) => head + tail)),
  200,
);

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const before = [
  'after',
  'before',
  'despite',
  'because of',
  'in spite of',
  'as part of',
  'in return for',
  'ahead of',
  'during',
];
const said = ['said', 'said', 'said', 'added', 'told reporters', 'wrote in a letter', 'told the committee'];
const shall = ['will', 'would', 'could', 'should', 'must', 'may'];
const joined = ['while', 'although', 'because', 'since', 'even as', 'after'];

/** A thing with or without a word for it: `the steep tariff`. */
function thing(random: Random): string {
  if (oftenAs(random, 20)) return `the ${noun(random)} of the ${noun(random)}`;
  const named = oftenAs(random, 45) ? `${what(random)} ${noun(random)}` : noun(random);
  return oftenAs(random, 70) ? `the ${named}` : withArticle(named);
}

function when(random: Random): string {
  switch (between(random, 0, 3)) {
    case 0:
      return `on ${pick(random, weekdays)}`;
    case 1:
      return `in ${pick(random, months)}`;
    case 2:
      return `last ${pick(random, ['week', 'month', 'year', 'spring', 'autumn'])}`;
    case 3:
      return `for the ${pick(random, ['first', 'second', 'third', 'fourth'])} time`;
  }
  return '';
}

/** What happened, without its first capital and its full stop. */
function clause(random: Random): string {
  const adverbial = oftenAs(random, 25) ? `${how(random)} ` : '';
  switch (between(random, 0, 3)) {
    case 0:
      return `${thing(random)} ${adverbial}${did(random)} ${thing(random)}`;
    case 1:
      return `${between(random, 2, 900)} ${things(random)} ${cameAbout(random)} in ${village(random)}`;
    case 2:
      return `${thing(random)} ${adverbial}${cameAbout(random)} ${pick(random, before)} ${thing(random)}`;
  }
  return `${what(random)} ${things(random)} ${did(random)} ${thing(random)}`;
}

function quotation(random: Random, cast: Cast, scene: Scene): string {
  const words = `we ${pick(random, shall)} ${toDo(random)} ${thing(random)} and ${toDo(random)} ${thing(random)}`;
  const known = scene.people.length > 0 && oftenAs(random, 60);
  const speaker = known
    ? pick(random, scene.people).name
    : `${pick(random, cast.givenNames)} ${familyName(random)}, ${withArticle(noun(random))} from ${village(random)},`;
  return `“${capital(words)},” ${speaker} ${pick(random, said)}.`;
}

function figures(random: Random): string {
  const share = `${between(random, 1, 98)}.${between(random, 0, 9)} percent`;
  const rose = pick(random, ['rose', 'fell', 'climbed', 'dropped']);
  return `The number of ${things(random)} ${rose} by ${share} to ${between(random, 2, 990)},${between(random, 100, 999)}, ${withArticle(what(random))} ${noun(random)} ${when(random)}.`;
}

/** One sentence of a report. */
export function englishSentence(random: Random, cast: Cast, scene: Scene): string {
  switch (between(random, 0, 7)) {
    case 0:
      return quotation(random, cast, scene);
    case 1:
      return figures(random);
    case 2:
      return `In ${pick(random, scene.places).name}, ${clause(random)}, ${doing(random)} ${thing(random)}.`;
    case 3:
      return `${capital(clause(random))}, ${pick(random, joined)} ${clause(random)}.`;
    case 4:
      return `${pick(random, scene.organizations).name} ${did(random)} ${thing(random)} ${pick(random, before)} ${thing(random)}, ${pick(random, scene.people).name} said ${when(random)}.`;
    case 5:
      return `${capital(pick(random, before))} ${thing(random)}, ${clause(random)}.`;
  }
  return `${capital(clause(random))} ${when(random)}.`;
}

/** A headline of six to ten words or so. */
export function englishHeadline(random: Random): string {
  const opening = `${what(random)} ${noun(random)}`;
  switch (between(random, 0, 3)) {
    case 0:
      return capital(`${opening} to ${toDo(random)} ${what(random)} ${things(random)} in ${village(random)}`);
    case 1:
      return capital(
        `${between(random, 3, 400)} ${things(random)} ${did(random)} as ${noun(random)} ${cameAbout(random)}`,
      );
    case 2:
      return capital(
        `${village(random)} ${noun(random)} ${did(random)} ${what(random)} ${noun(random)} over ${things(random)}`,
      );
  }
  return capital(
    `${things(random)} ${did(random)} ${pick(random, ['after', 'before', 'despite'])} ${opening}`,
  );
}

/** What a picture or footnote says: a few words. */
export function englishCaption(random: Random, place: string): string {
  return `${capital(thing(random))} near ${thing(random)} in ${place}, ${when(random)}`;
}
