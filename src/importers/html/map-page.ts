import { Changes, excerpt } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { distinctSummary } from '#importers/converting/plain-text.ts';
import { slugInUrl } from '#importers/converting/urls.ts';
import { compareWords, visibleText, wordsOfText } from '#importers/converting/words.ts';
import type { ImportedArticle, ImportedText } from '../imported-article.ts';
import type { ImportOptions } from '../importer.ts';
import { type ExtractedText, extractText } from './extract-text.ts';
import { dateOf, frontMatterOf, leadPicture, titleOf } from './page-front-matter.ts';
import { addressesOf } from './page-metadata/page-addresses.ts';
import { firstValue, type PageMetadata } from './page-metadata/page-metadata.ts';
import type { SavedPage } from './saved-page.ts';
import type { SavedPictures } from './saved-pictures.ts';

/** What a page is mapped with. */
export interface PageContext {
  readonly page: SavedPage;
  readonly source: Uint8Array;
  /** The metadata of the page, the most reliable source first. */
  readonly metadata: readonly PageMetadata[];
  readonly pictures: SavedPictures;
  readonly options: ImportOptions;
}

/** Maps a saved page to an article. Undefined if no text was found in it. */
export function mapPage(context: PageContext): ImportedArticle | undefined {
  const { page, source, metadata, pictures, options } = context;
  const changes = new Changes();
  const title = titleOf(page, metadata);
  const addresses = addressesOf(page, metadata);
  const extracted = extractText(page, title);
  const text = textOf(extracted, context, addresses[0], changes);
  if (!text) return undefined;
  if (extracted) reportBoilerplate(extracted, changes);
  const date = dateOf(page, metadata, addresses, options, changes);
  const words = text.form === 'html' ? visibleText(parseHtml(text.text)) : text.text;
  const summary = distinctSummary(
    firstValue(metadata, 'summary') ?? '',
    words.replace(/\s+/gu, ' ').trim(),
    changes,
  );
  const image = leadPicture(metadata, text.text, page.path, pictures);
  const name = addresses[0] && slugInUrl(addresses[0]);
  return {
    origin: page.path,
    location: { file: page.path, line: 1 },
    source: { name: page.path, content: source },
    ...(name && { name }),
    addresses,
    frontMatter: {
      ...(title !== '' && { title }),
      ...(date && { date }),
      ...(summary && { summary }),
      ...(image && { image }),
      ...frontMatterOf(page, metadata, extracted, options, changes),
    },
    text,
    changes: changes.all(),
  };
}

/** The text of the page, or that of its JSON-LD if none was found. If both exist, their words are compared. */
function textOf(
  extracted: ExtractedText | undefined,
  { page, metadata, pictures }: PageContext,
  address: string | undefined,
  changes: Changes,
): ImportedText | undefined {
  const declaredText = firstValue(metadata, 'text') ?? '';
  if (!extracted) {
    if (declaredText === '') return undefined;
    changes.add('inferred', 'text', 'the page shows no text; the text in its JSON-LD is used instead');
    return { form: 'plain', text: declaredText.replace(/\r?\n(?!\r?\n)/g, '\n\n') };
  }
  changes.add('inferred', 'text', extracted.method);
  if (declaredText !== '') {
    const missing = firstMissingWords(declaredText, extracted.html);
    if (missing !== '')
      changes.add(
        'to check',
        `words “${excerpt(missing, 60)}”`,
        'they are in the text of the JSON-LD, but not in the text of the page',
      );
  }
  return {
    form: 'html',
    text: pictures.rewriteUrls(extracted.html, page.path, page.base ?? (page.savedFrom && address)),
  };
}

/** The first words of a text that are missing from the HTML. */
function firstMissingWords(declaredText: string, html: string): string {
  const { differences } = compareWords(
    wordsOfText(visibleText(parseHtml(declaredText))),
    wordsOfText(visibleText(parseHtml(html))),
  );
  return differences.find(({ source }) => source !== '' && source.split(' ').length > 3)?.source ?? '';
}

function reportBoilerplate({ boilerplate, restored }: ExtractedText, changes: Changes): void {
  for (const { part, words } of restored) {
    const reason =
      'kept, although Readability removed it, because it is inside the text and reads like part of it';
    changes.record({ what: 'inferred', part: `${part} “${excerpt(words, 60)}”`, reason });
  }
  for (const { part, words, isInsideText, isTitle } of boilerplate) {
    const reason = isTitle
      ? 'the headline, which is in the front matter'
      : isInsideText
        ? 'boilerplate, although it is inside the text'
        : 'boilerplate of the page';
    changes.add('dropped', `${part} “${excerpt(words, 60)}”`, reason, words);
  }
}
