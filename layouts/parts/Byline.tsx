import type { ArticleFacts } from '#model/facts.ts';
import { type Edition, interfaceLang } from '../edition.ts';

interface BylineProps {
  readonly edition: Edition;
  readonly authors: ArticleFacts['authors'];
}

/** Who wrote the article, each linked; nothing at all for agency copy. */
export function Byline({ edition, authors }: BylineProps) {
  if (authors.length === 0) return null;
  const { by, and } = edition.article;
  return (
    <p class="byline">
      <span class="label" lang={interfaceLang(edition)}>
        {by}
      </span>{' '}
      {authors.map((author, place) => {
        const href = author.path ? edition.href(author.path) : author.url;
        const joint = place === 0 ? '' : place === authors.length - 1 ? ` ${and} ` : ', ';
        return (
          <span key={author.name} lang={author.lang}>
            {joint}
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
