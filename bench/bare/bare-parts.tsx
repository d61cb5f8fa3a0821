import type { MaybeLink } from '#model/page.ts';
import type { Teaser } from '#model/page-data.ts';
import { hrefBelow, type SitePath } from '#model/paths.ts';

/** An address on the generated site, which has no path prefix. */
export const href = (path: SitePath): string => hrefBelow('', path);

export function Title({ of, count }: { readonly of: string; readonly count?: number }) {
  return (
    <>
      <h1>{of}</h1>
      {count !== undefined && <p>{count}</p>}
    </>
  );
}

export function Teasers({ of }: { readonly of: readonly Teaser[] }) {
  return (
    <ul>
      {of.map(({ path, title, published, summary }) => (
        <li key={path}>
          <a href={href(path)}>{title}</a> <time dateTime={published.iso}>{published.day}</time>
          <p>{summary}</p>
        </li>
      ))}
    </ul>
  );
}

export function Section({ name, teasers }: { readonly name: string; readonly teasers: readonly Teaser[] }) {
  return (
    <>
      <h2>{name}</h2>
      <Teasers of={teasers} />
    </>
  );
}

export function Briefs({ of }: { readonly of: readonly Teaser[] }) {
  return (
    <ul>
      {of.map(({ path, title }) => (
        <li key={path}>
          <a href={href(path)}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

export function Name({ of }: { readonly of: MaybeLink }) {
  return of.path ? <a href={href(of.path)}>{of.name}</a> : of.name;
}

export function Names({ kind, of }: { readonly kind: string; readonly of: readonly MaybeLink[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <dt>{kind}</dt>
      {of.map((entry) => (
        <dd key={entry.name}>
          <Name of={entry} />
        </dd>
      ))}
    </>
  );
}
