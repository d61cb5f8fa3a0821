import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { error, type Problem, sortProblems, top } from '#model/problem.ts';
import { addressOf, followLink } from './follow-link.ts';
import { type Mention, parsePageLinks, placeOf } from './page-links.ts';
import { eachAtOnce, readSiteFiles } from './site-files.ts';

/** What reading every page of a site found; all is well when there are no problems. */
export interface LinkCheck {
  readonly pages: number;
  readonly links: number;
  readonly problems: readonly Problem[];
}

/** An anchor of another page, looked for once that page is read. */
interface AnchorWanted {
  readonly from: string;
  readonly mention: Mention;
  readonly anchor: string;
}

const hint = 'build the site again; if it stays so, it is a fault of Backfile or of a hand-written address';

/** Parses every page of a built site and follows each link, picture and anchor inside it. */
export async function checkLinks(folder: string): Promise<LinkCheck> {
  const { files } = await readSiteFiles(folder);
  const home = await homeOf(folder, files);
  if (!home) {
    const message = 'the front page gives no address of its own, so links cannot be followed';
    return {
      pages: 0,
      links: 0,
      problems: [error('index.html', top, message, 'give the folder that build wrote to')],
    };
  }
  const problems: Problem[] = [];
  const wanted = new Map<string, AnchorWanted[]>();
  let [pages, links] = [0, 0];
  await eachAtOnce(htmlIn(files), async (file) => {
    const html = await readFile(join(folder, file), 'utf8');
    const page = parsePageLinks(html);
    pages += 1;
    links += page.links.length;
    const say = ({ offset }: Mention, message: string) =>
      problems.push(error(file, placeOf(html, offset), message, hint));
    for (const mention of page.repeated) say(mention, `the anchor "${mention.of}" stands here a second time`);
    for (const mention of page.links) {
      const fault = followed(mention, file, home, files, page.ids, wanted);
      if (fault) say(mention, fault);
    }
  });
  problems.push(...(await findAnchors(folder, wanted)));
  return { pages, links, problems: sortProblems(problems) };
}

function* htmlIn(files: Iterable<string>): Generator<string> {
  for (const file of files) if (file.endsWith('.html')) yield file;
}

/** The site’s address, path prefix included: the canonical address of its front page. */
async function homeOf(folder: string, files: ReadonlySet<string>): Promise<URL | undefined> {
  if (!files.has('index.html')) return undefined;
  const { canonical } = parsePageLinks(await readFile(join(folder, 'index.html'), 'utf8'));
  return canonical !== undefined && URL.canParse(canonical) ? new URL(canonical) : undefined;
}

/** What is wrong with a link, if anything; anchors of other pages are noted in `wanted`. */
function followed(
  mention: Mention,
  from: string,
  home: URL,
  files: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  wanted: Map<string, AnchorWanted[]>,
): string | undefined {
  const target = followLink(mention.of, addressOf(from, home), home);
  switch (target.kind) {
    case 'elsewhere':
      return undefined;
    case 'unreadable':
      return `"${mention.of}" is no address`;
    case 'outside-prefix':
      return `"${mention.of}" leads out of the site, to ${target.path}`;
    case 'file':
      break;
  }
  const { file, anchor } = target;
  if (!files.has(file)) return missing(mention.of, file, files);
  if (anchor === undefined || !file.endsWith('.html')) return undefined;
  if (file === from)
    return ids.has(anchor) ? undefined : `"${mention.of}" leads to an anchor that is not here`;
  const others = wanted.get(file) ?? [];
  wanted.set(file, others);
  others.push({ from, mention, anchor });
  return undefined;
}

function missing(href: string, file: string, files: ReadonlySet<string>): string {
  const folder = files.has(`${file}/index.html`);
  return folder ? `"${href}" leads to a page without the / at its end` : `"${href}" leads nowhere`;
}

async function findAnchors(
  folder: string,
  wanted: ReadonlyMap<string, readonly AnchorWanted[]>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  await eachAtOnce(wanted, async ([file, anchors]) => {
    const { ids } = parsePageLinks(await readFile(join(folder, file), 'utf8'));
    for (const { from, mention, anchor } of anchors) {
      if (ids.has(anchor)) continue;
      const place = placeOf(await readFile(join(folder, from), 'utf8'), mention.offset);
      problems.push(error(from, place, `"${mention.of}" leads to an anchor that is not there`, hint));
    }
  });
  return problems;
}
