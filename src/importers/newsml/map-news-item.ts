import { Changes } from '#importers/converting/changes.ts';
import { parseByline } from '#importers/wire/byline.ts';
import { genreOf } from '#importers/wire/genre.ts';
import { statusMatter, statusWord } from '#importers/wire/status.ts';
import { opensWith, plainLine } from '#importers/wire/wire-text.ts';
import type { ImportedArticle, ImportedDate, ImportedMatter } from '../imported-article.ts';
import { nitfKept, nitfMatter } from './map-nitf.ts';
import { keptSource, type NewsContext } from './news-context.ts';
import type { NewsConcept, NewsItem } from './news-item.ts';
import { picturesBeside } from './news-pictures.ts';
import { type NewsText, newsText } from './news-text.ts';

/** The translation of a news item of NewsML-G2 to our words; or why its text cannot be had. */
export function translateNewsItem(
  item: NewsItem,
  context: NewsContext,
): ImportedArticle | { readonly why: string } {
  const { version, survey, local } = context;
  const changes = new Changes();
  const status = statusWord(item.status);
  const standing = statusMatter(status, { edNote: item.edNotes[0], at: item.versionCreated, changes });
  const { file } = version.place;
  const read = newsText(item, (address) => local.find(address, file), changes);
  if ('why' in read && !standing.gone) return read;
  const found: NewsText = 'why' in read || standing.gone ? { text: { form: 'plain', text: '' } } : read;
  const beside = standing.gone ? [] : picturesBeside(item, survey, local, file);
  const [image, ...images] = [...(found.image ? [found.image] : []), ...beside];
  return {
    ...keptSource(context),
    addresses: [],
    matter: {
      ...(found.nitf && nitfMatter(found.nitf, found.text)),
      ...itemMatter(item, found),
      ...datesOf(item, survey.versions.firstCreated(version)),
      ...(image && { image }),
      ...(images.length > 0 && { images }),
      ...standing,
      kept: {
        ...(found.nitf && nitfKept(found.nitf, found.text)),
        ...keptOf(item, found),
        ...(status !== 'usable' && { pubstatus: status }),
      },
    },
    text: found.text,
    changes: changes.all(),
  };
}

/** What an item says, without what it does not say: that may stand in the NITF inside. */
function itemMatter(item: NewsItem, { text, nitf }: NewsText): ImportedMatter {
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
  const subjects = named(item, /^(?!person|organisation|geoArea|POI|poi|event)/);
  return {
    ...(title !== '' && { title }),
    ...(summary && { summary }),
    ...(subjects.length > 0 && {
      topics: subjects.map(({ name, code }) => ({ name, ...(code && { key: code.replace(/^.*[:/]/, '') }) })),
    }),
    ...namesOf(item),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(agency && { agency: { name: agency } }),
    ...(dateline !== '' && !opensWith(plainLine(text.text.slice(0, 1000)), dateline) && { dateline }),
    ...(item.language !== '' && { language: item.language }),
    ...(type && { type }),
    ...(item.copyrightNotice !== '' && { rights: item.copyrightNotice }),
    ...(item.embargoed !== '' && { embargo: { text: item.embargoed } }),
  };
}

function mainHeadline({ headlines }: NewsItem): string {
  return (headlines.find(({ role }) => /^(?:|main)$/.test(role)) ?? headlines[0])?.text ?? '';
}

function named({ subjects }: NewsItem, type: RegExp): NewsConcept[] {
  return subjects.filter((subject) => type.test(subject.type) && subject.name !== '');
}

function namesOf(item: NewsItem): Pick<ImportedMatter, 'people' | 'organizations' | 'places'> {
  const kinds = { people: /^person/, organizations: /^organisation/, places: /^(?:geoArea|poi)/i };
  return Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, type]) => {
      const names = named(item, type).map(({ name }) => name);
      return names.length > 0 ? [[kind, names]] : [];
    }),
  );
}

/** First published when the first version was made; a later version is an update. */
function datesOf(
  { firstCreated, versionCreated, contentCreated, version }: NewsItem,
  atHand: string | undefined,
): { date?: ImportedDate; updated?: ImportedDate } {
  const first = firstCreated || atHand;
  if (first)
    return { date: { text: first }, ...(versionCreated !== '' && { updated: { text: versionCreated } }) };
  const created = versionCreated || contentCreated;
  if (created === '') return {};
  const inferred = `the time of version ${version}: the item does not say when the first was made`;
  return { date: { text: created, ...(Number(version) > 1 && { inferred }) } };
}

/** What our front matter has no word for. */
function keptOf(item: NewsItem, { text }: NewsText): Record<string, unknown> {
  const title = mainHeadline(item);
  const [dateline = ''] = [item.dateline || item.located[0]];
  const kept: Record<string, unknown> = {
    guid: item.guid,
    version: item.version,
    slugline: item.slugline,
    urgency: item.urgency,
    ednote: item.edNotes,
    keywords: item.keywords,
    creditline: item.creditline,
    copyrightholder: item.copyrightHolder,
    usageterms: item.usageTerms,
    byline: parseByline(item.by).rest,
    headlines: item.headlines.map((one) => one.text).filter((one) => one !== title),
    descriptions: item.descriptions.filter(({ role }) => !/^(?:summary|)$/.test(role)).map((one) => one.text),
    events: item.subjects
      .filter(({ type, name }) => /^event/.test(type) && name !== '')
      .map(({ name }) => name),
    subjects: item.subjects.filter(({ name }) => name === '').map(({ code }) => code),
    genre: item.genres.flatMap(({ code, name }) => (genreOf([code, name]) ? [] : [name || code])),
    ...(opensWith(plainLine(text.text.slice(0, 1000)), dateline) && { dateline }),
  };
  return Object.fromEntries(
    Object.entries(kept).filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0)),
  );
}
