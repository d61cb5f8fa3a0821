import { writeFiles } from '../tools/folders.ts';

/** Three days of a small paper: articles, a picture, a linked file and a standalone page. */
export const smallArchive: Readonly<Record<string, string>> = {
  'publication.yaml': `name: The Harbour Gazette
tagline: News of one small port
url: https://gazette.example
language: en
timezone: Europe/London
sections: { town: { name: Town } }
`,
  '2024/12/20-storm-warning.md': `---
title: A storm is on its way
date: 2024-12-20 18:30
section: town
topics: [Storms]
---

All ships are to stay in port.
`,
  '2024/12/21-the-storm.md': `---
title: The storm
summary: The wind took the roof of the fish market.
date: 2024-12-21 08:00
section: town
topics: [Storms]
image: { src: storm.svg, alt: A chart of the wind. }
---

It came [as foretold](20-storm-warning.md). The [figures](wind.csv) are in.
`,
  '2024/12/22-after-the-storm.md': `---
title: After the storm
section: town
---

All ships are back.
`,
  '2024/12/storm.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"><path d="M0 2h8"/></svg>\n',
  '2024/12/wind.csv': 'hour,knots\n8,61\n',
  'pages/about.md': '---\ntitle: About the Gazette\n---\n\nIt is a paper for tests.\n',
};

/** The `--now` of builds of the small archive. */
export const now = '2025-01-12T09:00:00Z';

/** Writes the small archive, with some files replaced or added. */
export function writeSmallArchive(folder: string, changes: Readonly<Record<string, string>> = {}): void {
  writeFiles(folder, { ...smallArchive, ...changes });
}
