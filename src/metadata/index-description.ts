import { entryPath, type IndexKind, indexPath } from '#model/paths.ts';
import type { Imprint } from '#model/site-settings.ts';
import { browseWording } from '#model/wording/browse.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { type Description, headlines, type PageOf, spokenFor } from './page-description.ts';

/** The title and description of an index, an entry, or a page of an entry’s year. */
export function describeIndex(page: PageOf<'index' | 'entry' | 'entry-year'>, imprint: Imprint): Description {
  const spoken = spokenFor(imprint.language, imprint);
  const words = browseWording(spoken);
  const lang = imprint.language;
  const above = (kind: IndexKind) => ({ name: words.kinds[kind], path: indexPath(kind) });
  switch (page.layout) {
    case 'index': {
      const { kind, letter, count } = page.facts;
      const text = words.entries(kind, count);
      return letter === undefined
        ? { title: words.kinds[kind], text, lang, way: [] }
        : { title: `${words.kinds[kind]}: ${letter}`, text, lang, way: [above(kind)] };
    }
    case 'entry': {
      const { kind, name, description, count, from, fromCirca, to, toCirca } = page.facts;
      const span = words.span(renderDay(from, spoken, fromCirca), renderDay(to, spoken, toCirca));
      return {
        title: name,
        text: description ?? `${words.articles(count)}, ${span}`,
        lang,
        way: [above(kind)],
      };
    }
    case 'entry-year': {
      const { kind, key, name, year, page: number, pages, teasers } = page.facts;
      const title = `${name}, ${renderMonth(year, spoken)}`;
      const numbered = number > 1 ? `${title} – ${words.pageOf(number, pages)}` : title;
      return {
        title: numbered,
        text: headlines(teasers),
        lang,
        way: [above(kind), { name, path: entryPath(kind, key) }],
      };
    }
  }
}
