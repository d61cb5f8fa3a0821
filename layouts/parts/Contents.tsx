import type { Heading } from '#model/article.ts';
import { type Edition, interfaceLang } from '../edition.ts';

/** Fewer headings than this need no list of their own. */
const worthListing = 4;

/** The headings of a long article as links. */
export function Contents({
  edition,
  headings,
}: {
  readonly edition: Edition;
  readonly headings: readonly Heading[];
}) {
  const listed = headings.filter(({ level }) => level === 2);
  if (listed.length < worthListing) return null;
  return (
    <details class="contents" data-pagefind-ignore="">
      <summary lang={interfaceLang(edition)}>{edition.article.contents}</summary>
      <ol>
        {listed.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`}>{text}</a>
          </li>
        ))}
      </ol>
    </details>
  );
}
