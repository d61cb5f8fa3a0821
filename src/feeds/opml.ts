import { addressOf } from './addresses.ts';
import type { MachineContext } from './machine-context.ts';
import type { OpmlFacts } from './machine-facts.ts';
import { element, linesXml, textElement, xmlDocument } from './xml.ts';

/** OPML 2.0: the feeds by kind, for a feed reader to take in at once. */
export function renderOpml({ title, groups }: OpmlFacts, { imprint }: MachineContext): string {
  const outlines = groups.map((group) => {
    const feeds = group.feeds.map(({ title: name, path, home, language }) =>
      element('outline', {
        type: 'rss',
        text: name,
        title: name,
        xmlUrl: addressOf(imprint, path),
        htmlUrl: addressOf(imprint, home),
        language,
      }),
    );
    return element('outline', { text: group.title }, linesXml(feeds));
  });
  const head = element('head', {}, textElement('title', title));
  return xmlDocument(
    element('opml', { version: '2.0' }, linesXml([head, element('body', {}, linesXml(outlines))])),
  );
}
