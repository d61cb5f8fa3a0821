import type { ArticleFacts } from '#model/facts.ts';
import { renderDay } from '#model/wording/time.ts';
import { type Edition, interfaceLang, langOn } from '../edition.ts';

/** How to cite an article: its plain reference and address, to copy. */
export function Cite({ edition, facts }: { readonly edition: Edition; readonly facts: ArticleFacts }) {
  const url = edition.absolute(facts.path);
  const authors = facts.authors.map(({ name }) => name).join(', ');
  return (
    <details class="cite">
      <summary lang={interfaceLang(edition)}>{edition.article.cite}</summary>
      <p class="reference">
        {authors && `${authors}. `}“{facts.title}.”{' '}
        <cite lang={langOn(edition, edition.imprint.language)}>{edition.imprint.name}</cite>,{' '}
        {renderDay(facts.published.day, edition.language, facts.circa)}. <a href={url}>{url}</a>
      </p>
    </details>
  );
}
