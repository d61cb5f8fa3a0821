import type { Cast, Scene } from './cast.ts';
import { adverb, capital, participle, past, plural, withArticle } from './english-forms.ts';
import { adjectives, nameHeads, nameTails, nouns, quietVerbs, verbs, villageTails } from './english-words.ts';
import { between, type Chance, drawn, oftenAs, pick } from './random.ts';

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
function thing(chance: Chance): string {
  if (oftenAs(chance, 20)) return `the ${noun(chance)} of the ${noun(chance)}`;
  const named = oftenAs(chance, 45) ? `${what(chance)} ${noun(chance)}` : noun(chance);
  return oftenAs(chance, 70) ? `the ${named}` : withArticle(named);
}

function when(chance: Chance): string {
  switch (between(chance, 0, 3)) {
    case 0:
      return `on ${pick(chance, weekdays)}`;
    case 1:
      return `in ${pick(chance, months)}`;
    case 2:
      return `last ${pick(chance, ['week', 'month', 'year', 'spring', 'autumn'])}`;
    case 3:
      return `for the ${pick(chance, ['first', 'second', 'third', 'fourth'])} time`;
  }
  return '';
}

/** What happened, without its first capital and its full stop. */
function clause(chance: Chance): string {
  const adverbial = oftenAs(chance, 25) ? `${how(chance)} ` : '';
  switch (between(chance, 0, 3)) {
    case 0:
      return `${thing(chance)} ${adverbial}${did(chance)} ${thing(chance)}`;
    case 1:
      return `${between(chance, 2, 900)} ${things(chance)} ${cameAbout(chance)} in ${village(chance)}`;
    case 2:
      return `${thing(chance)} ${adverbial}${cameAbout(chance)} ${pick(chance, before)} ${thing(chance)}`;
  }
  return `${what(chance)} ${things(chance)} ${did(chance)} ${thing(chance)}`;
}

function quotation(chance: Chance, cast: Cast, scene: Scene): string {
  const words = `we ${pick(chance, shall)} ${toDo(chance)} ${thing(chance)} and ${toDo(chance)} ${thing(chance)}`;
  const known = scene.people.length > 0 && oftenAs(chance, 60);
  const speaker = known
    ? pick(chance, scene.people).name
    : `${pick(chance, cast.givenNames)} ${familyName(chance)}, ${withArticle(noun(chance))} from ${village(chance)},`;
  return `“${capital(words)},” ${speaker} ${pick(chance, said)}.`;
}

function figures(chance: Chance): string {
  const share = `${between(chance, 1, 98)}.${between(chance, 0, 9)} percent`;
  const rose = pick(chance, ['rose', 'fell', 'climbed', 'dropped']);
  return `The number of ${things(chance)} ${rose} by ${share} to ${between(chance, 2, 990)},${between(chance, 100, 999)}, ${withArticle(what(chance))} ${noun(chance)} ${when(chance)}.`;
}

/** One sentence of a report. */
export function englishSentence(chance: Chance, cast: Cast, scene: Scene): string {
  switch (between(chance, 0, 7)) {
    case 0:
      return quotation(chance, cast, scene);
    case 1:
      return figures(chance);
    case 2:
      return `In ${pick(chance, scene.places).name}, ${clause(chance)}, ${doing(chance)} ${thing(chance)}.`;
    case 3:
      return `${capital(clause(chance))}, ${pick(chance, joined)} ${clause(chance)}.`;
    case 4:
      return `${pick(chance, scene.organizations).name} ${did(chance)} ${thing(chance)} ${pick(chance, before)} ${thing(chance)}, ${pick(chance, scene.people).name} said ${when(chance)}.`;
    case 5:
      return `${capital(pick(chance, before))} ${thing(chance)}, ${clause(chance)}.`;
  }
  return `${capital(clause(chance))} ${when(chance)}.`;
}

/** A headline of six to ten words or so. */
export function englishHeadline(chance: Chance): string {
  const opening = `${what(chance)} ${noun(chance)}`;
  switch (between(chance, 0, 3)) {
    case 0:
      return capital(`${opening} to ${toDo(chance)} ${what(chance)} ${things(chance)} in ${village(chance)}`);
    case 1:
      return capital(
        `${between(chance, 3, 400)} ${things(chance)} ${did(chance)} as ${noun(chance)} ${cameAbout(chance)}`,
      );
    case 2:
      return capital(
        `${village(chance)} ${noun(chance)} ${did(chance)} ${what(chance)} ${noun(chance)} over ${things(chance)}`,
      );
  }
  return capital(
    `${things(chance)} ${did(chance)} ${pick(chance, ['after', 'before', 'despite'])} ${opening}`,
  );
}

/** What a picture or footnote says: a few words. */
export function englishCaption(chance: Chance, place: string): string {
  return `${capital(thing(chance))} near ${thing(chance)} in ${place}, ${when(chance)}`;
}
