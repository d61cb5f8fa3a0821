import { Changes, excerpt } from '#importers/converting/changes.ts';
import { parseHtml } from '#importers/converting/from-html/html-tree.ts';
import { ownSummary } from '#importers/converting/plain-text.ts';
import { nameInAddress } from '#importers/converting/urls.ts';
import { compareWords, visibleText, wordsIn } from '#importers/converting/words.ts';
import type { ImportedArticle, ImportedText } from '../imported-article.ts';
import type { Given } from '../importer.ts';
import { type ExtractedText, extractText } from './extract-text.ts';
import { dateOf, leadPicture, matterOf, titleOf } from './page-front-matter.ts';
import { addressesOf } from './page-metadata/page-addresses.ts';
import { firstSaid, type PageFacts } from './page-metadata/page-metadata.ts';
import type { SavedPage } from './saved-page.ts';
import type { SavedPictures } from './saved-pictures.ts';

/** What a page is translated with. */
export interface PageContext {
  readonly page: SavedPage;
  readonly source: Uint8Array;
  /** What its parts say, the surest first. */
  readonly facts: readonly PageFacts[];
  readonly pictures: SavedPictures;
  readonly given: Given;
}

/** The translation of a saved page to our words; undefined when no text can be found in it. */
export function translatePage(context: PageContext): ImportedArticle | undefined {
  const { page, source, facts, pictures, given } = context;
  const changes = new Changes();
  const title = titleOf(page, facts);
  const addresses = addressesOf(page, facts);
  const extracted = extractText(page, title);
  const text = textOf(extracted, context, addresses[0], changes);
  if (!text) return undefined;
  if (extracted) noteFurniture(extracted, changes);
  const date = dateOf(page, facts, addresses, given, changes);
  const words = text.form === 'html' ? visibleText(parseHtml(text.text)) : text.text;
  const summary = ownSummary(
    firstSaid(facts, 'summary')?.said ?? '',
    words.replace(/\s+/gu, ' ').trim(),
    changes,
  );
  const image = leadPicture(facts, text.text, page.path, pictures);
  const name = addresses[0] && nameInAddress(addresses[0]);
  return {
    origin: page.path,
    place: { file: page.path, line: 1 },
    source: { name: page.path, content: source },
    ...(name && { name }),
    addresses,
    matter: {
      ...(title !== '' && { title }),
      ...(date && { date }),
      ...(summary && { summary }),
      ...(image && { image }),
      ...matterOf(page, facts, extracted, given, changes),
    },
    text,
    changes: changes.all(),
  };
}

/** The text of the page, or of its JSON-LD where none can be found; each is held against the other. */
function textOf(
  extracted: ExtractedText | undefined,
  { page, facts, pictures }: PageContext,
  address: string | undefined,
  changes: Changes,
): ImportedText | undefined {
  const said = firstSaid(facts, 'text')?.said ?? '';
  if (!extracted) {
    if (said === '') return undefined;
    changes.add('inferred', 'text', 'the page shows none that could be found: that of its JSON-LD is taken');
    return { form: 'plain', text: said.replace(/\r?\n(?!\r?\n)/g, '\n\n') };
  }
  changes.add('inferred', 'text', extracted.how);
  if (said !== '') {
    const missing = missingWords(said, extracted.html);
    if (missing !== '')
      changes.add(
        'to check',
        `words “${excerpt(missing, 60)}”`,
        'they stand in the JSON-LD’s text, not in the one that was found',
      );
  }
  return {
    form: 'html',
    text: pictures.settle(extracted.html, page.path, page.base ?? (page.savedFrom && address)),
  };
}

/** The first words of one text that another does not have. */
function missingWords(said: string, html: string): string {
  const { differences } = compareWords(
    wordsIn(visibleText(parseHtml(said))),
    wordsIn(visibleText(parseHtml(html))),
  );
  return differences.find(({ source }) => source !== '' && source.split(' ').length > 3)?.source ?? '';
}

function noteFurniture({ furniture, putBack }: ExtractedText, changes: Changes): void {
  for (const { part, words } of putBack) {
    const why =
      'kept, though Readability took it for furniture: it stands amid the text and reads as a part of it';
    changes.note({ what: 'inferred', part: `${part} “${excerpt(words, 60)}”`, why });
  }
  for (const { part, words, amid, isTitle } of furniture) {
    const why = isTitle
      ? 'the headline: it stands in the front matter'
      : amid
        ? 'taken for furniture, though it stands amid the text'
        : 'taken for furniture of the page';
    changes.add('dropped', `${part} “${excerpt(words, 60)}”`, why, words);
  }
}
