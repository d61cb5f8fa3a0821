import { writeFiles } from './folders.ts';

const publication =
  'name: The Roads\ntagline: Ships and towns\nurl: https://roads.example\nlanguage: en\ntimezone: UTC\n';

/** Writes an archive with long lists: a topic over two years with several pages, and an index split by letter. */
export function writeLongLists(folder: string): void {
  const places = Array.from({ length: 401 }, (_, n) => `${String.fromCharCode(65 + (n % 26))}-town ${n}`);
  const articleFile = (title: string, more: string) =>
    `---\ntitle: ${title}\ntopics: [Shipping]\n${more}---\nThe ships lay in the roads all day.\n`;
  const articles = Array.from({ length: 70 }, (_, n) => {
    const [year, month, day] = [n < 60 ? 2011 : 2012, (n % 12) + 1, (n % 28) + 1].map((part) =>
      String(part).padStart(2, '0'),
    );
    return [`${year}/${month}/${day}-ships-${n}.md`, articleFile(`Ships in the roads, report ${n}`, '')];
  });
  writeFiles(folder, {
    'publication.yaml': publication,
    '2012/12/30-all-towns.md': articleFile('All towns, once', `places: ${JSON.stringify(places)}\n`),
    '2012/12/31-all-towns.md': articleFile('All towns, again', `places: ${JSON.stringify(places)}\n`),
    ...Object.fromEntries(articles),
  });
}

/** Writes an archive with so many small articles that a build reads and renders them in worker threads. */
export function writeManyArticles(folder: string): void {
  const articles = Array.from({ length: 1500 }, (_, n) => {
    const file = `2012/${two((n % 12) + 1)}/${two((n % 28) + 1)}-report-${n}.md`;
    return [file, `---\ntitle: Report ${n}\n---\nAll ships lay still.\n`];
  });
  writeFiles(folder, {
    'publication.yaml': `${publication}alternates: [markdown, ninjs]\n`,
    ...Object.fromEntries(articles),
  });
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
