import { entryPath, type IndexKind, indexPath } from '#model/paths.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { browseWording } from '#model/wording/browse.ts';
import { renderDay, renderMonth } from '#model/wording/time.ts';
import { type Description, headlines, interfaceLanguageFor, type PageOf } from './page-description.ts';

/** The title and description of an index, an entry, or a page of an entry’s year. */
export function describeIndex(
  page: PageOf<'index' | 'entry' | 'entry-year'>,
  settings: SiteSettings,
): Description {
  const language = interfaceLanguageFor(settings.language, settings);
  const words = browseWording(language);
  const lang = settings.language;
  const above = (kind: IndexKind) => ({ name: words.kinds[kind], path: indexPath(kind) });
  switch (page.layout) {
    case 'index': {
      const { kind, letter, count } = page.data;
      const text = words.entries(kind, count);
      return letter === undefined
        ? { title: words.kinds[kind], text, lang, breadcrumbs: [] }
        : { title: `${words.kinds[kind]}: ${letter}`, text, lang, breadcrumbs: [above(kind)] };
    }
    case 'entry': {
      const { kind, name, description, count, from, fromCirca, to, toCirca } = page.data;
      const span = words.span(renderDay(from, language, fromCirca), renderDay(to, language, toCirca));
      return {
        title: name,
        text: description ?? `${words.articles(count)}, ${span}`,
        lang,
        breadcrumbs: [above(kind)],
      };
    }
    case 'entry-year': {
      const { kind, key, name, year, page: number, pages, teasers } = page.data;
      const title = `${name}, ${renderMonth(year, language)}`;
      const numbered = number > 1 ? `${title} – ${words.pageOf(number, pages)}` : title;
      return {
        title: numbered,
        text: headlines(teasers),
        lang,
        breadcrumbs: [above(kind), { name, path: entryPath(kind, key) }],
      };
    }
  }
}
