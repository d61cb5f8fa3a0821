import type { Cast, Mentions } from './cast.ts';
import { adverb, capital, participle, past, plural, withArticle } from './english-forms.ts';
import {
  adjectives,
  intransitiveVerbs,
  nameHeads,
  nameTails,
  nouns,
  verbs,
  villageTails,
} from './english-words.ts';
import { between, pick, type Random, withProbability, zipfPicker } from './random.ts';

const noun = zipfPicker(nouns, 12);
const pluralNoun = zipfPicker(nouns.map(plural), 12);
const pastVerb = zipfPicker(verbs.map(past), 8);
const verb = zipfPicker(verbs, 8);
const ingVerb = zipfPicker(verbs.map(participle), 8);
const pastIntransitive = zipfPicker(intransitiveVerbs.map(past), 4);
const adjective = zipfPicker(adjectives, 8);
const adverbOfManner = zipfPicker(
  adjectives.flatMap((adjective) => adverb(adjective) ?? []),
  6,
);
const familyName = zipfPicker(
  nameHeads.flatMap((head) => nameTails.map((tail) => head + tail)),
  200,
);
const village = zipfPicker(
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
const prepositions = [
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
const speechVerbs = [
  'said',
  'said',
  'said',
  'added',
  'told reporters',
  'wrote in a letter',
  'told the committee',
];
const modals = ['will', 'would', 'could', 'should', 'must', 'may'];
const conjunctions = ['while', 'although', 'because', 'since', 'even as', 'after'];

/** A noun with an article, sometimes with an adjective: `the steep tariff`. */
function nounPhrase(random: Random): string {
  if (withProbability(random, 20)) return `the ${noun(random)} of the ${noun(random)}`;
  const words = withProbability(random, 45) ? `${adjective(random)} ${noun(random)}` : noun(random);
  return withProbability(random, 70) ? `the ${words}` : withArticle(words);
}

function timePhrase(random: Random): string {
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

/** A main clause without an initial capital or a full stop. */
function clause(random: Random): string {
  const adverbial = withProbability(random, 25) ? `${adverbOfManner(random)} ` : '';
  switch (between(random, 0, 3)) {
    case 0:
      return `${nounPhrase(random)} ${adverbial}${pastVerb(random)} ${nounPhrase(random)}`;
    case 1:
      return `${between(random, 2, 900)} ${pluralNoun(random)} ${pastIntransitive(random)} in ${village(random)}`;
    case 2:
      return `${nounPhrase(random)} ${adverbial}${pastIntransitive(random)} ${pick(random, prepositions)} ${nounPhrase(random)}`;
  }
  return `${adjective(random)} ${pluralNoun(random)} ${pastVerb(random)} ${nounPhrase(random)}`;
}

function quotation(random: Random, cast: Cast, mentions: Mentions): string {
  const words = `we ${pick(random, modals)} ${verb(random)} ${nounPhrase(random)} and ${verb(random)} ${nounPhrase(random)}`;
  const known = mentions.people.length > 0 && withProbability(random, 60);
  const speaker = known
    ? pick(random, mentions.people).name
    : `${pick(random, cast.givenNames)} ${familyName(random)}, ${withArticle(noun(random))} from ${village(random)},`;
  return `“${capital(words)},” ${speaker} ${pick(random, speechVerbs)}.`;
}

function statistic(random: Random): string {
  const share = `${between(random, 1, 98)}.${between(random, 0, 9)} percent`;
  const rose = pick(random, ['rose', 'fell', 'climbed', 'dropped']);
  return `The number of ${pluralNoun(random)} ${rose} by ${share} to ${between(random, 2, 990)},${between(random, 100, 999)}, ${withArticle(adjective(random))} ${noun(random)} ${timePhrase(random)}.`;
}

/** Generates one sentence of a report. */
export function englishSentence(random: Random, cast: Cast, mentions: Mentions): string {
  switch (between(random, 0, 7)) {
    case 0:
      return quotation(random, cast, mentions);
    case 1:
      return statistic(random);
    case 2:
      return `In ${pick(random, mentions.places).name}, ${clause(random)}, ${ingVerb(random)} ${nounPhrase(random)}.`;
    case 3:
      return `${capital(clause(random))}, ${pick(random, conjunctions)} ${clause(random)}.`;
    case 4:
      return `${pick(random, mentions.organizations).name} ${pastVerb(random)} ${nounPhrase(random)} ${pick(random, prepositions)} ${nounPhrase(random)}, ${pick(random, mentions.people).name} said ${timePhrase(random)}.`;
    case 5:
      return `${capital(pick(random, prepositions))} ${nounPhrase(random)}, ${clause(random)}.`;
  }
  return `${capital(clause(random))} ${timePhrase(random)}.`;
}

/** Generates a headline of about six to ten words. */
export function englishHeadline(random: Random): string {
  const opening = `${adjective(random)} ${noun(random)}`;
  switch (between(random, 0, 3)) {
    case 0:
      return capital(
        `${opening} to ${verb(random)} ${adjective(random)} ${pluralNoun(random)} in ${village(random)}`,
      );
    case 1:
      return capital(
        `${between(random, 3, 400)} ${pluralNoun(random)} ${pastVerb(random)} as ${noun(random)} ${pastIntransitive(random)}`,
      );
    case 2:
      return capital(
        `${village(random)} ${noun(random)} ${pastVerb(random)} ${adjective(random)} ${noun(random)} over ${pluralNoun(random)}`,
      );
  }
  return capital(
    `${pluralNoun(random)} ${pastVerb(random)} ${pick(random, ['after', 'before', 'despite'])} ${opening}`,
  );
}

/** Generates a short caption for a picture or footnote. */
export function englishCaption(random: Random, place: string): string {
  return `${capital(nounPhrase(random))} near ${nounPhrase(random)} in ${place}, ${timePhrase(random)}`;
}
