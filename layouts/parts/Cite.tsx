import type { ArticleData } from '#model/page-data.ts';
import { renderDay } from '#model/wording/time.ts';
import { interfaceLang, type LayoutContext, langOn } from '../layout-context.ts';

/** How to cite an article: its plain reference and address, to copy. */
export function Cite({ context, data }: { readonly context: LayoutContext; readonly data: ArticleData }) {
  const url = context.absolute(data.path);
  const authors = data.authors.map(({ name }) => name).join(', ');
  return (
    <details class="cite">
      <summary lang={interfaceLang(context)}>{context.article.cite}</summary>
      <p class="reference">
        {authors && `${authors}. `}“{data.title}.”{' '}
        <cite lang={langOn(context, context.settings.language)}>{context.settings.name}</cite>,{' '}
        {renderDay(data.published.day, context.language, data.circa)}. <a href={url}>{url}</a>
      </p>
    </details>
  );
}
