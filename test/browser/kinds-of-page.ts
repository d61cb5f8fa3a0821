import { pageKinds } from '#pages/page-kinds.ts';

const listed: Readonly<Record<string, string>> = {
  'the front page': '',
  'the Korean front page': 'ko/',
  'an article': '2024/12/21/top-diplomats-to-meet/',
  'an article in Korean': '2024/12/21/top-diplomats-to-meet-ko/',
  'a timeline': '2024/12/31/december-timeline/',
  'an article with footnotes': '2024/12/15/what-the-court-must-decide/',
  'an article with a gallery': '2024/12/14/three-votes-in-charts/',
  'a withdrawn article': '2024/12/16/court-begins-case/',
  'a day': '2024/12/21/',
  'a month': '2024/12/',
  'a year': '2024/',
  'all years': 'archive/',
  'the days of the year': 'on-this-day/',
  'a day in every year': 'on-this-day/12-21/',
  'a day without articles': 'on-this-day/07-04/',
  'an index': 'topics/',
  'an index of people': 'people/',
  'a section': 'sections/politics/',
  'a topic': 'topics/martial-law/',
  'a story': 'stories/alliance-calls/',
  'an agency': 'agencies/hangang-wire/',
  'an author': 'authors/politics-desk/',
  'a series': 'series/the-explainer/',
  'the corrections': 'corrections/',
  'the pictures': 'pictures/',
  'the pictures of a month': 'pictures/2024-12/',
  'the coverage page': 'coverage/',
  'the search page': 'search/',
  'the search help': 'search/help/',
  'the feeds page': 'feeds/',
  'a standalone page': 'about/',
  'an address that does not exist': '404.html',
};

/** The first page of every kind with a fixed address that is not in the list above. */
const unlisted = Object.entries(pageKinds).flatMap(([name, { addresses, when }]) => {
  const paths = addresses.map((address) => address.slice(1));
  const isListed = paths.some((path) => Object.values(listed).includes(path));
  return isListed || when ? [] : paths.slice(0, 1).map((path) => [`a page of the kind ${name}`, path]);
});

/** One page of every kind in the demonstration site: description and path. */
export const kindsOfPage: Readonly<Record<string, string>> = { ...listed, ...Object.fromEntries(unlisted) };

/** Kinds of page that exist only with long lists, in the site `longLists`. */
export const kindsOfLongList: Readonly<Record<string, string>> = {
  'a topic with years': 'topics/shipping/',
  'a year of a topic': 'topics/shipping/2011/',
  'the second page of a year of a topic': 'topics/shipping/2011/2/',
  'an index split by letter': 'places/',
  'a letter of an index': 'places/letters/a/',
};
