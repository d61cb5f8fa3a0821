import { openSearchPath, searchPath } from '#model/paths.ts';
import { interfaceLanguage } from '#model/publication.ts';
import { feedsWording } from '#model/wording/feeds.ts';
import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import { element, linesXml, textElement, xmlDocument } from './xml.ts';

/** Renders an OpenSearch 1.1 description, which lets browsers add the site’s search. */
export function renderOpenSearch({ settings }: MachineContext): string {
  const words = feedsWording(interfaceLanguage(settings.language, settings.languages));
  const search = `${addressOf(settings, searchPath)}?q={searchTerms}`;
  const self = { type: 'application/opensearchdescription+xml', rel: 'self' };
  const icon = addressOf(settings, settings.assets.iconPng);
  const content = linesXml([
    textElement('ShortName', truncate(settings.name, 16)),
    textElement('LongName', truncate(settings.name, 48)),
    textElement('Description', truncate(words.searchIn(settings.name), 1024)),
    element('Url', { type: 'text/html', method: 'get', template: search }),
    element('Url', { ...self, template: addressOf(settings, openSearchPath) }),
    textElement('Image', icon, { type: 'image/png' }),
    textElement('Language', settings.language),
    textElement('InputEncoding', 'UTF-8'),
    textElement('OutputEncoding', 'UTF-8'),
  ]);
  return xmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, content),
  );
}

/** Truncates a text to a number of characters, at a word boundary if possible. */
function truncate(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const start = characters.slice(0, length + 1).join('');
  const space = start.lastIndexOf(' ');
  return space > 0 ? start.slice(0, space) : characters.slice(0, length).join('');
}
