import { Changes } from '#importers/converting/changes.ts';
import { parseByline } from '#importers/wire/byline.ts';
import { genreOf } from '#importers/wire/genre.ts';
import { statusFrontMatter, statusWord } from '#importers/wire/status.ts';
import { plainLine, startsWithDateline } from '#importers/wire/wire-text.ts';
import type { ImportedArticle, ImportedDate, ImportedFrontMatter } from '../imported-article.ts';
import { nitfExtra, nitfFrontMatter } from './map-nitf.ts';
import { type NewsContext, sourceFields } from './news-context.ts';
import type { NewsConcept, NewsItem } from './news-item.ts';
import { associatedPictures } from './news-pictures.ts';
import { type NewsText, newsText } from './news-text.ts';

/** Maps a news item of NewsML-G2 to an article, or returns the reason why it has no text. */
export function mapNewsItem(
  item: NewsItem,
  context: NewsContext,
): ImportedArticle | { readonly reason: string } {
  const { version, index, localFiles } = context;
  const changes = new Changes();
  const status = statusWord(item.status);
  const statusFields = statusFrontMatter(status, {
    edNote: item.edNotes[0],
    at: item.versionCreated,
    changes,
  });
  const { file } = version.location;
  const result = newsText(item, (address) => localFiles.find(address, file), changes);
  if ('reason' in result && !statusFields.gone) return result;
  const content: NewsText =
    'reason' in result || statusFields.gone ? { text: { form: 'plain', text: '' } } : result;
  const associated = statusFields.gone ? [] : associatedPictures(item, index, localFiles, file);
  const [image, ...images] = [...(content.image ? [content.image] : []), ...associated];
  return {
    ...sourceFields(context),
    addresses: [],
    frontMatter: {
      ...(content.nitf && nitfFrontMatter(content.nitf, content.text)),
      ...itemFrontMatter(item, content),
      ...datesOf(item, index.versions.firstCreated(version)),
      ...(image && { image }),
      ...(images.length > 0 && { images }),
      ...statusFields,
      extra: {
        ...(content.nitf && nitfExtra(content.nitf, content.text)),
        ...itemExtra(item, content),
        ...(status !== 'usable' && { pubstatus: status }),
      },
    },
    text: content.text,
    changes: changes.all(),
  };
}

/** The front matter of an item. Missing values may come from the NITF document inside. */
function itemFrontMatter(item: NewsItem, { text, nitf }: NewsText): ImportedFrontMatter {
  const byline = parseByline(item.by);
  const creators = item.creators
    .filter(({ type, name }) => name !== '' && !/^org/i.test(type))
    .map(({ name }) => name);
  const authors = byline.authors.length > 0 ? byline.authors : nitf?.byline ? [] : creators;
  const agency =
    item.infoSources.find(({ name }) => name !== '')?.name ||
    item.provider ||
    item.creditline ||
    byline.agency;
  const title = mainHeadline(item);
  const summary = item.descriptions.find(({ role }) => /^(?:summary|)$/.test(role))?.text;
  const dateline = item.dateline.replace(/[\s,;–—-]+$/, '') || item.located[0] || '';
  const type = genreOf(item.genres.flatMap(({ code, name }) => [code, name]));
  const subjects = subjectsOfType(item, /^(?!person|organisation|geoArea|POI|poi|event)/);
  return {
    ...(title !== '' && { title }),
    ...(summary && { summary }),
    ...(subjects.length > 0 && {
      topics: subjects.map(({ name, code }) => ({ name, ...(code && { key: code.replace(/^.*[:/]/, '') }) })),
    }),
    ...namesOf(item),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(agency && { agency: { name: agency } }),
    ...(dateline !== '' &&
      !startsWithDateline(plainLine(text.text.slice(0, 1000)), dateline) && { dateline }),
    ...(item.language !== '' && { language: item.language }),
    ...(type && { type }),
    ...(item.copyrightNotice !== '' && { rights: item.copyrightNotice }),
    ...(item.embargoed !== '' && { embargo: { text: item.embargoed } }),
  };
}

function mainHeadline({ headlines }: NewsItem): string {
  return (headlines.find(({ role }) => /^(?:|main)$/.test(role)) ?? headlines[0])?.text ?? '';
}

function subjectsOfType({ subjects }: NewsItem, type: RegExp): NewsConcept[] {
  return subjects.filter((subject) => type.test(subject.type) && subject.name !== '');
}

function namesOf(item: NewsItem): Pick<ImportedFrontMatter, 'people' | 'organizations' | 'places'> {
  const kinds = { people: /^person/, organizations: /^organisation/, places: /^(?:geoArea|poi)/i };
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, type]) => {
      const names = subjectsOfType(item, type).map(({ name }) => name);
      return names.length > 0 ? [[kind, names]] : [];
    }),
  );
}

/** The date is the time of the first version; a later version is an update. */
function datesOf(
  { firstCreated, versionCreated, contentCreated, version }: NewsItem,
  firstAvailable: string | undefined,
): { date?: ImportedDate; updated?: ImportedDate } {
  const first = firstCreated || firstAvailable;
  if (first)
    return { date: { text: first }, ...(versionCreated !== '' && { updated: { text: versionCreated } }) };
  const created = versionCreated || contentCreated;
  if (created === '') return {};
  const inferred = `the time of version ${version}, because the item does not have the time of the first version`;
  return { date: { text: created, ...(Number(version) > 1 && { inferred }) } };
}

/** Values for which the schema has no key. */
function itemExtra(item: NewsItem, { text }: NewsText): Record<string, unknown> {
  const title = mainHeadline(item);
  const dateline = item.dateline || item.located[0] || '';
  const extra: Record<string, unknown> = {
    guid: item.guid,
    version: item.version,
    slugline: item.slugline,
    urgency: item.urgency,
    ednote: item.edNotes,
    keywords: item.keywords,
    creditline: item.creditline,
    copyrightholder: item.copyrightHolder,
    usageterms: item.usageTerms,
    byline: parseByline(item.by).unparsed,
    headlines: item.headlines.map(({ text: line }) => line).filter((line) => line !== title),
    descriptions: item.descriptions
      .filter(({ role }) => !/^(?:summary|)$/.test(role))
      .map(({ text: line }) => line),
    events: item.subjects
      .filter(({ type, name }) => /^event/.test(type) && name !== '')
      .map(({ name }) => name),
    subjects: item.subjects.filter(({ name }) => name === '').map(({ code }) => code),
    genre: item.genres.flatMap(({ code, name }) => (genreOf([code, name]) ? [] : [name || code])),
    ...(startsWithDateline(plainLine(text.text.slice(0, 1000)), dateline) && { dateline }),
  };
  return Object.fromEntries(
    Object.entries(extra).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
