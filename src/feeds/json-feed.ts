import type { JsonFeed } from 'feedsmith';
import { addressOf } from './addresses.ts';
import { rfc3339 } from './dates.ts';
import { entryHtml } from './entry-text.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { jsonText } from './json-text.ts';
import type { MachineContext } from './machine-context.ts';

/** Renders JSON Feed 1.1. */
export function renderJsonFeed(feed: Feed, context: MachineContext): string {
  const { settings } = context;
  const home = addressOf(settings, feed.home);
  const document: JsonFeed.Feed<string, true> = {
    title: feed.title,
    home_page_url: home,
    feed_url: addressOf(settings, feed.path),
    description: feed.description,
    icon: addressOf(settings, settings.assets.iconPng),
    language: feed.language,
    authors: [{ name: settings.name, url: home }],
    ...(settings.hub !== undefined && { hubs: [{ type: 'WebSub', url: settings.hub }] }),
    items: feed.entries.map((entry) => item(entry, context)),
  };
  return jsonText({ version: 'https://jsonfeed.org/version/1.1', ...document });
}

function item(entry: FeedEntry, context: MachineContext): JsonFeed.Item<string, true> {
  const { settings } = context;
  const html = entryHtml(entry, context);
  const authors = entry.authors.map(({ name, path }) => ({
    name,
    ...(path && { url: addressOf(settings, path) }),
  }));
  if (authors.length === 0 && entry.agency !== undefined) authors.push({ name: entry.agency });
  const { picture } = entry;
  return {
    id: entry.id,
    url: addressOf(settings, entry.path),
    ...(entry.source !== undefined && { external_url: entry.source }),
    title: entry.title,
    ...(html === undefined ? { content_text: entry.summary } : { content_html: html }),
    summary: entry.summary,
    ...(picture && { image: addressOf(settings, picture.file.path) }),
    date_published: rfc3339(entry.published),
    ...(entry.updated && { date_modified: rfc3339(entry.updated) }),
    ...(authors.length > 0 && { authors }),
    ...(entry.categories.length > 0 && { tags: [...new Set(entry.categories.map(({ name }) => name))] }),
    language: entry.language,
    ...(picture && {
      attachments: [
        {
          url: addressOf(settings, picture.file.path),
          mime_type: picture.file.type,
          size_in_bytes: picture.file.bytes,
        },
      ],
    }),
  };
}
