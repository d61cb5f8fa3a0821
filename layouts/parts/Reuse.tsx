import type { ArticleFacts } from '#model/facts.ts';
import { type Edition, interfaceLang } from '../edition.ts';

/** The article to take away, where its rights allow it: a script shows the box and makes the HTML. */
export function Reuse({ edition, facts }: { readonly edition: Edition; readonly facts: ArticleFacts }) {
  const { rights } = facts;
  if (!rights?.reuse) return null;
  return (
    <details class="reuse" hidden>
      <summary lang={interfaceLang(edition)}>{edition.article.reuse}</summary>
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
