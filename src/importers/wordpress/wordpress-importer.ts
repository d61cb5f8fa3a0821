import { NotText, readBeginning } from '#importers/reading/decode.ts';
import { childText, type XmlElement } from '#importers/reading/xml-element.ts';
import type {
  Found,
  Given,
  Importer,
  LeftOut,
  OpenedSource,
  Refused,
  Source,
  SourceFile,
} from '../importer.ts';
import { readExport, surveyExports, type WordpressSurvey } from './export-index.ts';
import { translatePost } from './map-post.ts';
import { readWordpressPost, type WordpressPost } from './wordpress-export.ts';

/** WXR, the export of WordPress: posts and, if asked, pages, with pictures from a local uploads folder. */
export const wordpressImporter: Importer = {
  format: 'wordpress',
  takes: 'WXR, the export of WordPress (1.0 to 1.2), beside it the files of wp-content/uploads',
  recognise: (path, beginning) =>
    /\.xml$/i.test(path) && /xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(beginning)
      ? 'declares the namespace of WordPress exports'
      : undefined,
  open: openWordpress,
};

/** What all posts are sorted and translated with. */
interface Around {
  readonly survey: WordpressSurvey;
  readonly given: Given;
  readonly isAtHand: (path: string) => boolean;
}

async function openWordpress(source: Source, given: Given): Promise<OpenedSource> {
  const exports: SourceFile[] = [];
  for (const file of source.files) {
    if (!/\.xml$/i.test(file.path)) continue;
    if (source.files.length === 1 || wordpressImporter.recognise(file.path, await readBeginning(file)))
      exports.push(file);
  }
  const uploads = new Set(source.files.map(({ path }) => path.slice(path.indexOf('wp-content/uploads/'))));
  const isAtHand = (path: string) => uploads.has(path);
  const survey = await surveyExports(exports, given.encoding);
  const { title, language, url } = survey;
  return {
    site: {
      ...(title !== '' && { title }),
      ...(language !== '' && { language }),
      ...(URL.canParse(url) && { url: new URL(url).origin }),
      roots: [],
    },
    find: () => findPosts(exports, { survey, given, isAtHand }, source.name),
  };
}

async function* findPosts(
  exports: readonly SourceFile[],
  around: Around,
  name: string,
): AsyncGenerator<Found> {
  const { given } = around;
  if (exports.length === 0) {
    yield refused(
      { file: name, line: 1 },
      name,
      'there is no export of WordPress in it',
      'name the .xml file that WordPress exported',
    );
  }
  for (const file of exports) {
    try {
      for await (const found of readExport(file, given.encoding)) {
        const place = { file: file.path, line: 'line' in found ? found.line : found.element.line };
        if (found.kind === 'problem') yield refused(place, file.path, found.message, found.hint);
        else if (found.kind === 'remark') yield { kind: 'remark', place, message: found.message };
        else if (found.element.name !== 'item') continue;
        else if (found.kind === 'broken')
          yield refused(place, titleOf(found.element), found.message, found.hint);
        else yield sort(readWordpressPost(found.element), found.source, file.path, around);
      }
    } catch (problem) {
      if (!(problem instanceof NotText)) throw problem;
      yield refused({ file: file.path, line: 1 }, file.path, problem.message, problem.hint);
    }
  }
}

function refused(place: Refused['place'], name: string, message: string, hint: string): Refused {
  return { kind: 'refused', place, name, message, hint };
}

function titleOf(item: XmlElement): string {
  return childText(item, 'title') ?? `the item of line ${item.line}`;
}

/** What an item is for an archive: an article, a page, or something to be left out with its reason. */
function sort(post: WordpressPost, source: string, file: string, { survey, given, isAtHand }: Around): Found {
  const reason = whyLeftOut(post, given);
  if (reason !== undefined) return leftOut(post, file, reason);
  const article = translatePost(post, { survey, file, source, zone: given.zone, isAtHand });
  return { kind: post.type === 'page' ? 'page' : 'article', article };
}

function leftOut({ line, title, id }: WordpressPost, file: string, reason: string): LeftOut {
  return { kind: 'left out', place: { file, line }, name: title || `item ${id}`, reason };
}

function whyLeftOut({ type, status, password }: WordpressPost, { pages }: Given): string | undefined {
  if (type === 'attachment') return 'an attachment: its file comes with the articles that use it';
  if (type === 'page' && !pages) return 'a page (--pages brings pages)';
  if (type !== 'post' && type !== 'page') return `of the type ${type}, no article`;
  if (password !== '') return 'not published: protected by a password';
  if (status === 'private') return 'not published: private';
  if (status === 'trash') return 'not published: in the trash';
  if (status === 'auto-draft' || status === 'inherit') return `not published: ${status}`;
  if (type === 'page' && status !== 'publish') return `not published: a page with the status ${status}`;
  return undefined;
}
