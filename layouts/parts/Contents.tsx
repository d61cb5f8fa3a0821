import type { Heading } from '#model/article.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { interfaceLang, type LayoutContext } from '../layout-context.ts';
import { readStamp } from './entry-stamps.ts';

/** Fewer headings than this need no list of their own. */
const worthListing = 4;

interface ContentsProps {
  readonly context: LayoutContext;
  readonly headings: readonly Heading[];
  /** The language in which the dates and times of entries are set; none in a text without entries. */
  readonly stamps?: InterfaceLanguage | undefined;
}

/** The headings of a long article as links. */
export function Contents({ context, headings, stamps }: ContentsProps) {
  const listed = headings.filter(({ level }) => level === 2);
  if (listed.length < worthListing) return null;
  return (
    <details class="contents" data-pagefind-ignore="">
      <summary lang={interfaceLang(context)}>{context.article.contents}</summary>
      <ol>
        {listed.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`}>
              {stamps ? <Stamped text={text} language={stamps} /> : text}
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The heading of an entry, its date or time first. */
function Stamped({ text, language }: { readonly text: string; readonly language: InterfaceLanguage }) {
  const stamp = readStamp(text, language);
  if (!stamp) return text;
  return (
    <>
      <time dateTime={stamp.dateTime}>{stamp.text}</time> {stamp.rest}
    </>
  );
}
