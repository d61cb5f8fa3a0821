import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import type { ArticleData } from '#model/page-data.ts';

/** Offers the article for republication if its rights allow it. A script shows the box and generates the HTML. */
export function Reuse({ context, data }: { readonly context: LayoutContext; readonly data: ArticleData }) {
  const { rights } = data;
  if (!rights?.reuse) return null;
  return (
    <details class="reuse" hidden>
      <summary lang={interfaceLang(context)}>{context.article.reuse}</summary>
      <p class="licence">
        {rights.url ? (
          <a href={rights.url} rel="license">
            {rights.text}
          </a>
        ) : (
          rights.text
        )}
      </p>
    </details>
  );
}
