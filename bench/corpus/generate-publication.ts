import { stringify } from 'yaml';
import type { Named } from './cast.ts';
import type { Corpus } from './corpus.ts';

/** The `publication.yaml` of a corpus. `renamed` gives a topic, by its key, another name. */
export function madePublication(corpus: Corpus, renamed: Readonly<Record<string, string>> = {}): string {
  const { cast } = corpus;
  const bilingual = ({ name, korean }: Named) => (name === korean ? name : { en: name, ko: korean });
  const entries = (named: readonly Named[]) =>
    Object.fromEntries(named.map((one) => [one.key, { name: renamed[one.key] ?? bilingual(one) }]));
  return stringify({
    name: 'The Benchmark Gazette',
    tagline: 'Every day of a country that is not on the map',
    url: 'https://gazette.example',
    language: 'en',
    timezone: 'Asia/Seoul',
    interface: ['en', 'ko'],
    'timezone-name': { en: 'KST', ko: '한국시간' },
    sections: entries(cast.sections),
    topics: entries(cast.topics),
    people: entries(cast.people),
    places: entries(cast.places),
    organizations: entries(cast.organizations),
    stories: entries(cast.stories),
    authors: entries(cast.authors),
    agencies: entries(cast.agencies),
  });
}
