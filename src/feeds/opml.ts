import { escapeHtml } from '#lib/text.ts';
import { addressOf } from './addresses.ts';
import { looksLikeHtml } from './entry-text.ts';
import type { MachineContext } from './machine-context.ts';
import type { OpmlData } from './machine-data.ts';
import { element, linesXml, textElement, xmlDocument } from './xml.ts';

/** Renders OPML 2.0: the feeds in groups, for import into a feed reader. */
export function renderOpml({ title, groups }: OpmlData, { settings }: MachineContext): string {
  const outlines = groups.map((group) => {
    const feeds = group.feeds.map(({ title: name, path, home, language }) =>
      element('outline', {
        type: 'rss',
        text: htmlText(name),
        title: htmlText(name),
        xmlUrl: addressOf(settings, path),
        htmlUrl: addressOf(settings, home),
        language,
      }),
    );
    return element('outline', { text: htmlText(group.title) }, linesXml(feeds));
  });
  const head = element('head', {}, textElement('title', htmlText(title)));
  return xmlDocument(
    element('opml', { version: '2.0' }, linesXml([head, element('body', {}, linesXml(outlines))])),
  );
}

/** OPML treats names as HTML. They are escaped only if needed. */
function htmlText(name: string): string {
  return looksLikeHtml(name) ? escapeHtml(name) : name;
}
