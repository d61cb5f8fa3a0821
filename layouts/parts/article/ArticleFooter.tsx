import type { ComponentChildren } from 'preact';
import { interfaceLang, type LayoutContext } from '#layouts/layout-context.ts';
import type { MaybeLink } from '#model/page.ts';
import type { ArticleData } from '#model/page-data.ts';
import { Name } from '../Name.tsx';
import { Cite } from './Cite.tsx';
import { Reuse } from './Reuse.tsx';
import { shareDetails } from './ShareLinks.tsx';
import { letterAddress } from './share-addresses.ts';

interface PartProps {
  readonly context: LayoutContext;
  readonly data: ArticleData;
}

/**
 * The metadata below an article: subjects, people, places, print edition, source and rights; how to cite and respond.
 */
export function ArticleFooter({ context, data }: PartProps) {
  const { article } = context;
  return (
    <footer class="article-foot" data-pagefind-ignore="">
      <dl class="record">
        <Names context={context} term={article.topics} names={data.topics} />
        <Names context={context} term={article.people} names={data.people} />
        <Names context={context} term={article.places} names={data.places} />
        <Names context={context} term={article.organizations} names={data.organizations} />
        <Provenance context={context} data={data} />
      </dl>
      <Cite context={context} data={data} />
      <Reuse context={context} data={data} />
      <Letter context={context} data={data} />
      <p class="print-only">{context.absolute(data.path)}</p>
    </footer>
  );
}

interface NamesProps {
  readonly context: LayoutContext;
  readonly term: string;
  readonly names: readonly MaybeLink[];
}

function Names({ context, term, names }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <Row context={context} term={term}>
      <ul class="names">
        {names.map((name) => (
          <li key={name.name}>
            <Name context={context} link={name} />
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Provenance({ context, data }: PartProps) {
  const { article } = context;
  const { contributors, print, source, rights } = data;
  return (
    <>
      {contributors.length > 0 && (
        <Row context={context} term={article.contributors}>
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
        <Row context={context} term={article.print}>
          {[article.printPlace(print), print.headline && article.printHeadline(print.headline)]
            .filter(Boolean)
            .join(', ')}
        </Row>
      )}
      {source && (
        <Row context={context} term={article.source}>
          <a href={source}>{source}</a>
        </Row>
      )}
      {rights && (
        <Row context={context} term={article.rights}>
          {rights.url ? (
            <a href={rights.url} rel="license">
              {rights.text}
            </a>
          ) : (
            <RightsStatement rights={rights} />
          )}
        </Row>
      )}
    </>
  );
}

/** A rights statement, in its own language. */
function RightsStatement({
  rights: { text, lang },
}: {
  readonly rights: NonNullable<ArticleData['rights']>;
}) {
  return lang ? <span lang={lang}>{text}</span> : text;
}

function Row({
  context,
  term,
  children,
}: {
  readonly context: LayoutContext;
  readonly term: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div>
      <dt lang={interfaceLang(context)}>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An email link for letters to the editor, with the article’s URL in the message. */
function Letter({ context, data }: PartProps) {
  const { settings, article } = context;
  if (!settings.letters) return null;
  return (
    <p class="to-editor" lang={interfaceLang(context)}>
      {article.letterPrompt}{' '}
      <a
        href={letterAddress(settings.letters, article.letterSubject(data.title), shareDetails(context, data))}
      >
        {article.letter}
      </a>
    </p>
  );
}
