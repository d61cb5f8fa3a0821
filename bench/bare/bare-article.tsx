import { Prose } from '#layouts/parts/Prose.tsx';
import type { ArticleFacts } from '#model/facts.ts';
import type { Html } from '#model/page.ts';
import { Briefs, href, Name, Names } from './bare-parts.tsx';

/** An article of the bare theme. */
export function BareArticle({
  facts,
  text,
}: {
  readonly facts: ArticleFacts;
  readonly text: Html | undefined;
}) {
  const { section, agency, story, image } = facts;
  return (
    <>
      <article>
        <h1>{facts.title}</h1>
        {facts.summary && <p>{facts.summary}</p>}
        <p>
          {facts.authors.map((author) => (
            <Name key={author.name} of={author} />
          ))}{' '}
          <time dateTime={facts.published.iso}>{facts.published.day}</time>
        </p>
        {image && (
          <figure>
            <img src={href(image.file.path)} alt={image.alt} />
            <figcaption>
              {image.caption} {image.credit}
            </figcaption>
          </figure>
        )}
        {facts.dateline && <b>{facts.dateline}</b>}
        <Prose text={text} />
        {facts.corrections.length > 0 && (
          <ul>
            {facts.corrections.map(({ date, text }) => (
              <li key={text}>
                {date.day}: {text}
              </li>
            ))}
          </ul>
        )}
        <dl>
          <Names kind="agencies" of={agency ? [agency] : []} />
          <Names kind="sections" of={section ? [section] : []} />
          <Names kind="topics" of={facts.topics} />
          <Names kind="people" of={facts.people} />
          <Names kind="places" of={facts.places} />
          <Names kind="organizations" of={facts.organizations} />
          <Names kind="stories" of={story ? [story.story] : []} />
        </dl>
      </article>
      {story && (
        <>
          <h2>{story.story.name}</h2>
          <Briefs of={story.older} />
        </>
      )}
      <h2>{facts.published.day}</h2>
      <Briefs of={facts.dayTop} />
      <nav>
        {facts.next && <a href={href(facts.next.path)}>{facts.next.name}</a>}
        {facts.previous && <a href={href(facts.previous.path)}>{facts.previous.name}</a>}
      </nav>
    </>
  );
}
