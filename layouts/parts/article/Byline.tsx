import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import type { ArticleData } from '#model/page-data.ts';

interface BylineProps {
  readonly context: LayoutContext;
  readonly authors: ArticleData['authors'];
}

/** The byline with a link for each author; nothing for agency copy. */
export function Byline({ context, authors }: BylineProps) {
  if (authors.length === 0) return null;
  const { by, separator, lastSeparator } = context.article;
  return (
    <p class="byline">
      <span class="label" lang={interfaceLang(context)}>
        {by}
      </span>{' '}
      {authors.map((author, index) => {
        const href = author.path ? context.href(author.path) : author.url;
        const before = index === 0 ? '' : index === authors.length - 1 ? lastSeparator : separator;
        return (
          <span key={author.name} lang={author.lang}>
            {before}
            {href ? (
              <a href={href} rel="author">
                {author.name}
              </a>
            ) : (
              <span>{author.name}</span>
            )}
          </span>
        );
      })}
    </p>
  );
}
