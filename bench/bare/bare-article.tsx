import { Prose } from '#layouts/parts/Prose.tsx';
import type { Html } from '#model/page.ts';
import type { ArticleData } from '#model/page-data.ts';
import { Briefs, href, Name, Names } from './bare-parts.tsx';

/** The article page of the bare theme. */
export function BareArticle({ data, text }: { readonly data: ArticleData; readonly text: Html | undefined }) {
  const { section, agency, story, image } = data;
  return (
    <>
      <article>
        <h1>{data.title}</h1>
        {data.summary && <p>{data.summary}</p>}
        <p>
          {data.authors.map((author) => (
            <Name key={author.name} of={author} />
          ))}{' '}
          <time dateTime={data.published.iso}>{data.published.day}</time>
        </p>
        {image && (
          <figure>
            <img src={href(image.file.path)} alt={image.alt} />
            <figcaption>
              {image.caption} {image.credit}
            </figcaption>
          </figure>
        )}
        {data.dateline && <b>{data.dateline}</b>}
        <Prose text={text} />
        {data.corrections.length > 0 && (
          <ul>
            {data.corrections.map(({ date, text }) => (
              <li key={text}>
                {date.day}: {text}
              </li>
            ))}
          </ul>
        )}
        <dl>
          <Names kind="agencies" of={agency ? [agency] : []} />
          <Names kind="sections" of={section ? [section] : []} />
          <Names kind="topics" of={data.topics} />
          <Names kind="people" of={data.people} />
          <Names kind="places" of={data.places} />
          <Names kind="organizations" of={data.organizations} />
          <Names kind="stories" of={story ? [story.story] : []} />
        </dl>
      </article>
      {story && (
        <>
          <h2>{story.story.name}</h2>
          <Briefs of={story.older} />
        </>
      )}
      <h2>{data.published.day}</h2>
      <Briefs of={data.dayTop} />
      <nav>
        {data.next && <a href={href(data.next.path)}>{data.next.name}</a>}
        {data.previous && <a href={href(data.previous.path)}>{data.previous.name}</a>}
      </nav>
    </>
  );
}
