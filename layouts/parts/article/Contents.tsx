import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import type { Heading } from '#model/article.ts';
import type { InterfaceLanguage } from '#model/publication.ts';
import { parseStamp } from './entry-stamps.ts';

/** The minimum number of headings for a table of contents. */
const minHeadings = 4;

interface ContentsProps {
  readonly context: LayoutContext;
  readonly headings: readonly Heading[];
  /** The language for the dates and times of timeline and live entries; undefined for other text. */
  readonly stampLanguage?: InterfaceLanguage | undefined;
}

/** The table of contents of a long article. */
export function Contents({ context, headings, stampLanguage }: ContentsProps) {
  const listed = headings.filter(({ level }) => level === 2);
  if (listed.length < minHeadings) return null;
  return (
    <details class="contents" data-pagefind-ignore="">
      <summary lang={interfaceLang(context)}>{context.article.contents}</summary>
      <ol>
        {listed.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`}>
              {stampLanguage ? <Stamped text={text} language={stampLanguage} /> : text}
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The heading of an entry, with its date or time first. */
function Stamped({ text, language }: { readonly text: string; readonly language: InterfaceLanguage }) {
  const stamp = parseStamp(text, language);
  if (!stamp) return text;
  return (
    <>
      <time dateTime={stamp.dateTime}>{stamp.text}</time> {stamp.rest}
    </>
  );
}
