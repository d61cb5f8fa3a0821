import { Changes } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { visibleText } from '#importers/converting/words.ts';
import { readDate } from '#importers/reading/parse-date.ts';
import type {
  ImportedArticle,
  ImportedDate,
  ImportedMatter,
  ImportedName,
  ImportedPicture,
} from '../imported-article.ts';
import type { WordpressSurvey } from './export-index.ts';
import { joinBlocks, linkBareAddresses } from './paragraphs.ts';
import { expandShortcodes } from './shortcodes.ts';
import type { WordpressPost } from './wordpress-export.ts';

/** What a post is translated with. */
export interface PostContext {
  readonly survey: WordpressSurvey;
  /** The path of the export. */
  readonly file: string;
  /** The item as it stands in the export. */
  readonly source: string;
  /** The publication’s zone. */
  readonly zone: string;
  /** True for a path of the old site whose file came with the export. */
  readonly isAtHand: (path: string) => boolean;
}

/** The translation of a post or page to our words. */
export function translatePost(post: WordpressPost, context: PostContext): ImportedArticle {
  const { survey, file, source, zone, isAtHand } = context;
  const changes = new Changes();
  const name = post.id === '' ? `line ${post.line}` : post.id;
  if (post.comments > 0)
    changes.add('dropped', `${post.comments} comments`, 'what readers wrote is no part of the article');
  const text = withWholePictures(textOf(post, survey, changes), isAtHand, changes);
  const date = dateOf(post);
  noteOtherDay(post, date, zone, changes);
  const fields = publicFields(post);
  return {
    origin: `${file}#${name}`,
    place: { file, line: post.line },
    source: { name: `${file}/${name}.xml`, content: source },
    ...(post.name !== '' && { name: post.name }),
    addresses: addressesOf(post, survey),
    matter: matterOf(post, survey, date, fields, changes),
    text: { form: 'html', text },
    changes: changes.all(),
  };
}

function textOf(post: WordpressPost, survey: WordpressSurvey, changes: Changes): string {
  const own = survey.attachedTo.get(post.id) ?? [];
  const expanded = expandShortcodes(post.content, { changes, attachments: survey.attachments, own });
  const direct = expanded.replace(/https?:\/\/i[0-3]\.wp\.com\/([^\s"'?]+)(?:\?[^\s"']*)?/g, 'https://$1');
  return linkBareAddresses(joinBlocks(direct, survey.blocks, changes));
}

/** The picture itself where only a smaller size of it is named, and that did not come with the export. */
function withWholePictures(html: string, isAtHand: PostContext['isAtHand'], changes: Changes): string {
  return html.replace(
    /(wp-content\/uploads\/[^\s"'<>]+?)-\d+x\d+(\.\w+)/g,
    (sized, path: string, ending: string) => {
      if (isAtHand(sized) || !isAtHand(path + ending)) return sized;
      changes.add('changed', `picture ${sized}`, 'this size is not at hand: the whole picture is');
      return path + ending;
    },
  );
}

/** The exact time where the export has it; local times are meant in the publication’s zone. */
function dateOf({ date, dateGmt }: WordpressPost): ImportedDate | undefined {
  if (dateGmt !== '' && !dateGmt.startsWith('0000')) return { text: dateGmt, zone: 'UTC' };
  return date === '' || date.startsWith('0000') ? undefined : { text: date };
}

/** Where the old site’s clock gave another day than the publication’s, somebody should know. */
function noteOtherDay(
  post: WordpressPost,
  date: ImportedDate | undefined,
  zone: string,
  changes: Changes,
): void {
  const read = date && readDate(date, zone);
  if (!read || 'reason' in read || post.date === '' || post.date.startsWith('0000')) return;
  if (read.day !== post.date.slice(0, 10)) {
    changes.add('changed', 'day', `the old site showed ${post.date}; in ${zone} that is ${read.text}`);
  }
}

function addressesOf({ id, link, name, meta }: WordpressPost, { url }: WordpressSurvey): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : '';
  const pretty = link !== '' && !/[?&](?:p|page_id)=\d+/.test(link);
  const earlier = meta.filter(
    ([key, value]) => key === '_wp_old_slug' && value !== '' && pretty && name !== '',
  );
  return [
    ...(pretty ? [link] : []),
    ...earlier
      .map(([, slug]) => link.replace(new RegExp(`${escapePattern(name)}(?=[^/]*/?$)`), () => slug))
      .filter((one) => one !== link),
    ...(id === '' ? [] : [`${path}/?p=${id}`]),
  ];
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function matterOf(
  post: WordpressPost,
  survey: WordpressSurvey,
  date: ImportedDate | undefined,
  fields: Readonly<Record<string, unknown>>,
  changes: Changes,
): ImportedMatter {
  const title = plain(post.title);
  const summary = plain(post.excerpt);
  const image = leadPicture(post, survey, changes);
  const [series] = post.terms.filter(({ domain }) => domain === 'series');
  const noindex = post.meta.some(
    ([key, value]) => key === '_yoast_wpseo_meta-robots-noindex' && value === '1',
  );
  return {
    ...(title !== '' && { title }),
    ...(date && { date }),
    ...(summary !== '' && { summary }),
    topics: topicsOf(post, survey, changes),
    authors: authorsOf(post, survey),
    ...(series && { series: series.name }),
    ...(image && { image }),
    ...(/^(?:draft|pending|future)$/.test(post.status) && { draft: true }),
    ...(noindex && { noindex: true }),
    kept: {
      ...fields,
      ...(post.status !== 'publish' && { 'wordpress-status': post.status }),
      ...(post.modifiedGmt !== '' &&
        !post.modifiedGmt.startsWith('0000') &&
        post.modifiedGmt !== post.dateGmt && { modified: `${post.modifiedGmt.replace(' ', 'T')}Z` }),
    },
  };
}

/** The words of a short HTML text, references resolved. */
function plain(html: string): string {
  return /[<&]/.test(html) ? visibleText(parseHtml(html)).replace(/\s+/gu, ' ').trim() : html;
}

function topicsOf({ terms }: WordpressPost, survey: WordpressSurvey, changes: Changes): ImportedName[] {
  const named = terms.filter(
    ({ domain, nicename }) => /^(?:category|post_tag|tag)$/.test(domain) && nicename !== '',
  );
  const topics = named.length > 0 ? named : terms.filter(({ domain }) => domain === '');
  return topics.flatMap(({ domain, nicename, name }) => {
    if (nicename === 'uncategorized') {
      changes.add('dropped', `category ${name}`, 'it means that the article has none');
      return [];
    }
    const term = survey.terms.get(`${domain === 'tag' ? 'post_tag' : domain}/${nicename}`);
    const parent = term && survey.terms.get(`${domain}/${term.parent}`);
    return [
      {
        name: plain(name),
        ...(nicename !== '' && { key: decoded(nicename) }),
        ...(parent && { parent: plain(parent.name) }),
      },
    ];
  });
}

/** The plugin for several authors names them as terms. */
function authorsOf({ creator, terms }: WordpressPost, { authors }: WordpressSurvey): ImportedName[] {
  const several = terms
    .filter(({ domain }) => domain === 'author')
    .map(({ nicename, name }) => {
      const login = nicename.replace(/^cap-/, '');
      return authors.get(login) ?? authors.get(name) ?? name;
    });
  const names = several.length > 0 ? several : creator === '' ? [] : [authors.get(creator) ?? creator];
  return names.map((name) => ({ name: plain(name) }));
}

function leadPicture(
  { meta }: WordpressPost,
  { attachments }: WordpressSurvey,
  changes: Changes,
): ImportedPicture | undefined {
  const id = meta.find(([key]) => key === '_thumbnail_id')?.[1];
  if (id === undefined || id === '') return undefined;
  const attachment = attachments.get(id);
  if (!attachment) {
    changes.add('dropped', `lead picture ${id}`, 'the export holds no attachment of this number');
    return undefined;
  }
  const [alt, caption] = [plain(attachment.alt) || plain(attachment.title), plain(attachment.caption)];
  return { src: attachment.url, ...(alt !== '' && { alt }), ...(caption !== '' && { caption }) };
}

/** Custom fields that editors see; those that begin with `_` are the machinery of plugins. */
function publicFields({ meta }: WordpressPost): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of meta)
    if (key !== '' && !key.startsWith('_') && value !== '' && value.length < 2000) fields[key] = value;
  return fields;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
