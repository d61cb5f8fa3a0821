import { stringify } from 'yaml';
import type { CastEntry } from './cast.ts';
import type { Corpus } from './corpus.ts';

/** Generates the `publication.yaml` of a corpus; `renamed` maps keys of entries to other names. */
export function generatePublication(corpus: Corpus, renamed: Readonly<Record<string, string>> = {}): string {
  const { cast } = corpus;
  const bilingual = ({ name, korean }: CastEntry) => (name === korean ? name : { en: name, ko: korean });
  const entries = (list: readonly CastEntry[]) =>
    Object.fromEntries(list.map((entry) => [entry.key, { name: renamed[entry.key] ?? bilingual(entry) }]));
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
