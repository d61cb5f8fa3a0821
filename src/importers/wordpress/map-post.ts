import { Changes } from '#importers/converting/changes.ts';
import { plainText } from '#importers/converting/plain-text.ts';
import { decodePercent } from '#importers/converting/urls.ts';
import { parseDate } from '#importers/reading/parse-date.ts';
import type {
  ImportedArticle,
  ImportedDate,
  ImportedFrontMatter,
  ImportedName,
  ImportedPicture,
} from '../imported-article.ts';
import type { ExportIndex } from './export-index.ts';
import { joinBlocks, linkBareAddresses } from './paragraphs.ts';
import { expandShortcodes } from './shortcodes.ts';
import type { WordpressPost } from './wordpress-export.ts';

/** What a post is mapped with. */
export interface PostContext {
  readonly index: ExportIndex;
  /** The path of the export. */
  readonly file: string;
  /** The unchanged source of the item. */
  readonly source: string;
  /** The publication’s zone. */
  readonly zone: string;
  /** True if the source contains the file for a path of the old site. */
  readonly hasUpload: (path: string) => boolean;
}

/** Maps a post or page to an article. */
export function mapPost(post: WordpressPost, context: PostContext): ImportedArticle {
  const { index, file, source, zone, hasUpload } = context;
  const changes = new Changes();
  const name = post.id === '' ? `line ${post.line}` : post.id;
  if (post.comments > 0)
    changes.add(
      'dropped',
      `${post.comments} ${post.comments === 1 ? 'comment' : 'comments'}`,
      'comments by readers are not imported',
    );
  const text = useFullSizePictures(textOf(post, index, changes), hasUpload, changes);
  const date = dateOf(post);
  reportDayChange(post, date, zone, changes);
  const fields = publicFields(post);
  return {
    origin: `${file}#${name}`,
    location: { file, line: post.line },
    source: { name: `${file}/${name}.xml`, content: source },
    ...(post.name !== '' && { name: post.name }),
    addresses: addressesOf(post, index),
    frontMatter: frontMatterOf(post, index, date, fields, changes),
    text: { form: 'html', text },
    changes: changes.all(),
  };
}

function textOf(post: WordpressPost, index: ExportIndex, changes: Changes): string {
  const attachedIds = index.attachedTo.get(post.id) ?? [];
  const expanded = expandShortcodes(post.content, { changes, attachments: index.attachments, attachedIds });
  const direct = expanded.replace(/https?:\/\/i[0-3]\.wp\.com\/([^\s"'?]+)(?:\?[^\s"']*)?/g, 'https://$1');
  return linkBareAddresses(joinBlocks(direct, index.blocks, changes));
}

/** Uses the full-size image if the source does not contain the resized one. */
function useFullSizePictures(html: string, hasUpload: PostContext['hasUpload'], changes: Changes): string {
  return html.replace(
    /(wp-content\/uploads\/[^\s"'<>]+?)-\d+x\d+(\.\w+)/g,
    (sizedPath, path: string, extension: string) => {
      if (hasUpload(sizedPath) || !hasUpload(path + extension)) return sizedPath;
      changes.add(
        'changed',
        `image ${sizedPath}`,
        'this size is missing; the full-size image is used instead',
      );
      return path + extension;
    },
  );
}

/** The date in UTC if the export has it, otherwise in the publication’s zone. */
function dateOf({ date, dateGmt }: WordpressPost): ImportedDate | undefined {
  if (dateGmt !== '' && !dateGmt.startsWith('0000')) return { text: dateGmt, zone: 'UTC' };
  return date === '' || date.startsWith('0000') ? undefined : { text: date };
}

/** Records that the old site showed another day, because it used another zone. */
function reportDayChange(
  post: WordpressPost,
  date: ImportedDate | undefined,
  zone: string,
  changes: Changes,
): void {
  const parsed = date && parseDate(date, zone);
  if (!parsed || 'reason' in parsed || post.date === '' || post.date.startsWith('0000')) return;
  if (parsed.day !== post.date.slice(0, 10)) {
    changes.add('changed', 'day', `the old site showed ${post.date}; in ${zone} this is ${parsed.text}`);
  }
}

function addressesOf({ id, link, name, meta }: WordpressPost, { url }: ExportIndex): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : '';
  const hasReadableLink = link !== '' && !/[?&](?:p|page_id)=\d+/.test(link);
  const oldSlugs = meta.filter(
    ([key, value]) => key === '_wp_old_slug' && value !== '' && hasReadableLink && name !== '',
  );
  return [
    ...(hasReadableLink ? [link] : []),
    ...oldSlugs
      .map(([, slug]) => link.replace(new RegExp(`${escapePattern(name)}(?=[^/]*/?$)`), () => slug))
      .filter((oldLink) => oldLink !== link),
    ...(id === '' ? [] : [`${path}/?p=${id}`]),
  ];
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function frontMatterOf(
  post: WordpressPost,
  index: ExportIndex,
  date: ImportedDate | undefined,
  fields: Readonly<Record<string, unknown>>,
  changes: Changes,
): ImportedFrontMatter {
  const title = plainText(post.title);
  const summary = plainText(post.excerpt);
  const image = leadPicture(post, index, changes);
  const [series] = post.terms.filter(({ domain }) => domain === 'series');
  const noindex = post.meta.some(
    ([key, value]) => key === '_yoast_wpseo_meta-robots-noindex' && value === '1',
  );
  return {
    ...(title !== '' && { title }),
    ...(date && { date }),
    ...(summary !== '' && { summary }),
    topics: topicsOf(post, index, changes),
    authors: authorsOf(post, index),
    ...(series && { series: series.name }),
    ...(image && { image }),
    ...(/^(?:draft|pending|future)$/.test(post.status) && { draft: true }),
    ...(noindex && { noindex: true }),
    extra: {
      ...fields,
      ...(post.status !== 'publish' && { 'wordpress-status': post.status }),
      ...(post.modifiedGmt !== '' &&
        !post.modifiedGmt.startsWith('0000') &&
        post.modifiedGmt !== post.dateGmt && { modified: `${post.modifiedGmt.replace(' ', 'T')}Z` }),
    },
  };
}

function topicsOf({ terms }: WordpressPost, index: ExportIndex, changes: Changes): ImportedName[] {
  const named = terms.filter(
    ({ domain, nicename }) => /^(?:category|post_tag|tag)$/.test(domain) && nicename !== '',
  );
  const topics = named.length > 0 ? named : terms.filter(({ domain }) => domain === '');
  return topics.flatMap(({ domain, nicename, name }) => {
    if (nicename === 'uncategorized') {
      changes.add('dropped', `category ${name}`, 'it means that there is no category');
      return [];
    }
    const term = index.terms.get(`${domain === 'tag' ? 'post_tag' : domain}/${nicename}`);
    const parent = term && index.terms.get(`${domain}/${term.parent}`);
    return [
      {
        name: plainText(name),
        ...(nicename !== '' && { key: decodePercent(nicename) }),
        ...(parent && { parent: plainText(parent.name) }),
      },
    ];
  });
}

/** The authors of a post. Plugins for several authors store them as terms. */
function authorsOf({ creator, terms }: WordpressPost, { authors }: ExportIndex): ImportedName[] {
  const coauthors = terms
    .filter(({ domain }) => domain === 'author')
    .map(({ nicename, name }) => {
      const login = nicename.replace(/^cap-/, '');
      return authors.get(login) ?? authors.get(name) ?? name;
    });
  const names = coauthors.length > 0 ? coauthors : creator === '' ? [] : [authors.get(creator) ?? creator];
  return names.map((name) => ({ name: plainText(name) }));
}

function leadPicture(
  { meta }: WordpressPost,
  { attachments }: ExportIndex,
  changes: Changes,
): ImportedPicture | undefined {
  const id = meta.find(([key]) => key === '_thumbnail_id')?.[1];
  if (id === undefined || id === '') return undefined;
  const attachment = attachments.get(id);
  if (!attachment) {
    changes.add('dropped', `lead image ${id}`, 'the export does not contain this attachment');
    return undefined;
  }
  const [alt, caption] = [
    plainText(attachment.alt) || plainText(attachment.title),
    plainText(attachment.caption),
  ];
  return { src: attachment.url, ...(alt !== '' && { alt }), ...(caption !== '' && { caption }) };
}

/** Custom fields that editors see. Fields that begin with `_` belong to plugins. */
function publicFields({ meta }: WordpressPost): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of meta)
    if (key !== '' && !key.startsWith('_') && value !== '' && value.length < 2000) fields[key] = value;
  return fields;
}
