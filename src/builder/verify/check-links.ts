import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listSiteFiles } from '#builder/manifest/site-files.ts';
import { eachInParallel } from '#lib/parallel.ts';
import { error, type Problem, sortProblems, top } from '#model/problem.ts';
import { followLink, urlOf } from './follow-link.ts';
import { type Mention, parsePageLinks, positionAtOffset } from './page-links.ts';

/** The result of checking the links of a site. */
export interface LinkCheck {
  readonly pages: number;
  readonly links: number;
  readonly problems: readonly Problem[];
}

/** A link to an anchor of another page, which is checked once all pages have been read. */
interface AnchorLink {
  readonly from: string;
  readonly mention: Mention;
  readonly anchor: string;
}

const hint =
  'build the site again; if the problem remains, correct the address in the article or report a bug in Backfile';

/** Parses every page of a built site and checks each internal link, picture and anchor. */
export async function checkLinks(folder: string): Promise<LinkCheck> {
  const { files } = await listSiteFiles(folder);
  const home = await homeOf(folder, files);
  if (!home) {
    const message = 'the front page has no canonical address, so links cannot be checked';
    return {
      pages: 0,
      links: 0,
      problems: [error('index.html', top, message, 'give the output folder of a build')],
    };
  }
  const problems: Problem[] = [];
  const anchorLinks = new Map<string, AnchorLink[]>();
  let [pages, links] = [0, 0];
  await eachInParallel(htmlFiles(files), async (file) => {
    const html = await readFile(join(folder, file), 'utf8');
    const page = parsePageLinks(html);
    pages += 1;
    links += page.links.length;
    const report = ({ offset }: Mention, message: string) =>
      problems.push(error(file, positionAtOffset(html, offset), message, hint));
    for (const mention of page.repeated)
      report(mention, `the anchor "${mention.value}" is used a second time`);
    for (const mention of page.links) {
      const message = checkLink(mention, file, home, files, page.ids, anchorLinks);
      if (message) report(mention, message);
    }
  });
  problems.push(...(await checkAnchors(folder, anchorLinks)));
  return { pages, links, problems: sortProblems(problems) };
}

function* htmlFiles(files: Iterable<string>): Generator<string> {
  for (const file of files) if (file.endsWith('.html')) yield file;
}

/** The site’s URL, path prefix included: the canonical address of its front page. */
async function homeOf(folder: string, files: ReadonlySet<string>): Promise<URL | undefined> {
  if (!files.has('index.html')) return undefined;
  const { canonical } = parsePageLinks(await readFile(join(folder, 'index.html'), 'utf8'));
  return canonical !== undefined && URL.canParse(canonical) ? new URL(canonical) : undefined;
}

/** What is wrong with a link, if anything. Links to anchors of other pages are added to `anchorLinks`. */
function checkLink(
  mention: Mention,
  from: string,
  home: URL,
  files: ReadonlySet<string>,
  ids: ReadonlySet<string>,
  anchorLinks: Map<string, AnchorLink[]>,
): string | undefined {
  const target = followLink(mention.value, urlOf(from, home), home);
  switch (target.kind) {
    case 'elsewhere':
      return undefined;
    case 'invalid':
      return `"${mention.value}" is not a valid address`;
    case 'outside-prefix':
      return `"${mention.value}" leads out of the site, to ${target.path}`;
    case 'file':
      break;
  }
  const { file, anchor } = target;
  if (!files.has(file)) return missingTarget(mention.value, file, files);
  if (anchor === undefined || !file.endsWith('.html')) return undefined;
  if (file === from)
    return ids.has(anchor) ? undefined : `"${mention.value}" names an anchor that is not in this page`;
  const links = anchorLinks.get(file) ?? [];
  anchorLinks.set(file, links);
  links.push({ from, mention, anchor });
  return undefined;
}

function missingTarget(href: string, file: string, files: ReadonlySet<string>): string {
  return files.has(`${file}/index.html`)
    ? `"${href}" lacks the / at the end`
    : `"${href}" is not an address of the site`;
}

async function checkAnchors(
  folder: string,
  anchorLinks: ReadonlyMap<string, readonly AnchorLink[]>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  await eachInParallel(anchorLinks, async ([file, links]) => {
    const { ids } = parsePageLinks(await readFile(join(folder, file), 'utf8'));
    for (const { from, mention, anchor } of links) {
      if (ids.has(anchor)) continue;
      const position = positionAtOffset(await readFile(join(folder, from), 'utf8'), mention.offset);
      problems.push(
        error(from, position, `"${mention.value}" names an anchor that is not in that page`, hint),
      );
    }
  });
  return problems;
}
