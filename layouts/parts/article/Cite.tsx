import { interfaceLang, type LayoutContext, langIfDifferent } from '#layouts/layout-context.ts';
import type { ArticleData } from '#model/page-data.ts';
import { renderDay } from '#model/wording/time.ts';

/** How to cite the article: a plain reference to copy. A script adds other citation styles. */
export function Cite({ context, data }: { readonly context: LayoutContext; readonly data: ArticleData }) {
  const url = context.absolute(data.path);
  const authors = data.authors.map(({ name }) => name).join(', ');
  return (
    <details class="cite">
      <summary lang={interfaceLang(context)}>{context.article.cite}</summary>
      <p class="reference">
        {authors && `${authors}. `}“{data.title}.”{' '}
        <cite lang={langIfDifferent(context, context.settings.language)}>{context.settings.name}</cite>,{' '}
        {renderDay(data.published.day, context.language, data.circa)}. <a href={url}>{url}</a>
      </p>
    </details>
  );
}
