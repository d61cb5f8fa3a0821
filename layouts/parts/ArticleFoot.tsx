import type { ComponentChildren } from 'preact';
import type { ArticleFacts } from '#model/facts.ts';
import type { MaybeLink } from '#model/page.ts';
import { type Edition, interfaceLang } from '../edition.ts';
import { Cite } from './Cite.tsx';
import { Name } from './Name.tsx';
import { Reuse } from './Reuse.tsx';
import { sharedOf } from './ShareLinks.tsx';
import { letterAddress } from './share-addresses.ts';

interface PartProps {
  readonly edition: Edition;
  readonly facts: ArticleFacts;
}

/** What is known of an article: subjects, people, places, its print, source and rights; how to cite and answer it. */
export function ArticleFoot({ edition, facts }: PartProps) {
  const { article } = edition;
  return (
    <footer class="article-foot" data-pagefind-ignore="">
      <dl class="record">
        <Names edition={edition} term={article.topics} names={facts.topics} />
        <Names edition={edition} term={article.people} names={facts.people} />
        <Names edition={edition} term={article.places} names={facts.places} />
        <Names edition={edition} term={article.organizations} names={facts.organizations} />
        <Provenance edition={edition} facts={facts} />
      </dl>
      <Cite edition={edition} facts={facts} />
      <Reuse edition={edition} facts={facts} />
      <Letter edition={edition} facts={facts} />
      <p class="print-only">{edition.absolute(facts.path)}</p>
    </footer>
  );
}

interface NamesProps {
  readonly edition: Edition;
  readonly term: string;
  readonly names: readonly MaybeLink[];
}

function Names({ edition, term, names }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <Row edition={edition} term={term}>
      <ul class="names">
        {names.map((name) => (
          <li key={name.name}>
            <Name edition={edition} of={name} />
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Provenance({ edition, facts }: PartProps) {
  const { article } = edition;
  const { contributors, print, source, rights } = facts;
  return (
    <>
      {contributors.length > 0 && (
        <Row edition={edition} term={article.contributors}>
          <ul class="names">
            {contributors.map(({ name, role }) => (
              <li key={name + role}>
                {name} ({role})
              </li>
            ))}
          </ul>
        </Row>
      )}
      {print && (
        <Row edition={edition} term={article.print}>
          {[article.printPlace(print), print.headline && article.printHeadline(print.headline)]
            .filter(Boolean)
            .join(', ')}
        </Row>
      )}
      {source && (
        <Row edition={edition} term={article.source}>
          <a href={source}>{source}</a>
        </Row>
      )}
      {rights && (
        <Row edition={edition} term={article.rights}>
          {rights.url ? (
            <a href={rights.url} rel="license">
              {rights.text}
            </a>
          ) : (
            <Statement rights={rights} />
          )}
        </Row>
      )}
    </>
  );
}

/** The words of a statement of rights, in their own language. */
function Statement({ rights: { text, lang } }: { readonly rights: NonNullable<ArticleFacts['rights']> }) {
  return lang ? <span lang={lang}>{text}</span> : text;
}

function Row({
  edition,
  term,
  children,
}: {
  readonly edition: Edition;
  readonly term: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div>
      <dt lang={interfaceLang(edition)}>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The way to the editor, with the article’s address in the letter. */
function Letter({ edition, facts }: PartProps) {
  const { imprint, article } = edition;
  if (!imprint.letters) return null;
  return (
    <p class="to-editor" lang={interfaceLang(edition)}>
      {article.letterInvites}{' '}
      <a href={letterAddress(imprint.letters, article.letterSubject(facts.title), sharedOf(edition, facts))}>
        {article.letter}
      </a>
    </p>
  );
}
