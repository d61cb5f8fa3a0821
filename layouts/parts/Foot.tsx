import type { Link } from '#model/page.ts';
import {
  archivePath,
  correctionsPath,
  coveragePath,
  feedsPath,
  indexPath,
  onThisDayPath,
  picturesPath,
  searchPath,
} from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { languageName } from '#model/wording/frame.ts';
import { type Edition, frontPathIn, hrefSpoken, interfaceLang, langOn } from '../edition.ts';

/** The imprint: what the publication is, the ways into its archive, its own pages, feeds and addresses. */
export function Foot({ edition }: { readonly edition: Edition }) {
  const { imprint, frame } = edition;
  const description = imprint.description && nameIn(imprint.description, edition.language, imprint.language);
  return (
    <footer class="foot" id="_foot" lang={interfaceLang(edition)}>
      <div class="columns">
        <div class="imprint">
          <p class="name" lang={imprint.language}>
            {imprint.name}
          </p>
          <p>{description ?? imprint.tagline}</p>
          <ImprintLines edition={edition} />
          <Languages edition={edition} />
        </div>
        <Links edition={edition} name={frame.browse} links={browseLinks(edition)} />
        <Links edition={edition} name={frame.about} links={aboutLinks(edition)} />
      </div>
      {imprint.rights && (
        <p class="rights" lang={langOn(edition, imprint.language)}>
          {imprint.rights}
        </p>
      )}
      <p class="top">
        <a href="#_page">{frame.toTop}</a>
      </p>
    </footer>
  );
}

function ImprintLines({ edition }: { readonly edition: Edition }) {
  const { imprint, frame } = edition;
  return (
    <ul class="lines">
      {imprint.founded && <li>{frame.founded(imprint.founded)}</li>}
      {imprint.issn && (
        <li>
          {frame.issn} {imprint.issn}
        </li>
      )}
      {imprint.contact && (
        <li>
          {frame.contact}: <a href={`mailto:${imprint.contact}`}>{imprint.contact}</a>
        </li>
      )}
    </ul>
  );
}

/** The front page in each language of the interface. */
function Languages({ edition }: { readonly edition: Edition }) {
  const { languages } = edition.imprint;
  if (languages.length < 2) return null;
  return (
    <ul class="languages">
      {languages.map((language) => (
        <li key={language}>
          <a href={edition.href(frontPathIn(edition, language))} lang={language} hreflang={language}>
            {languageName(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface LinksProps {
  readonly edition: Edition;
  readonly name: string;
  readonly links: readonly (Link | { readonly name: string; readonly url: string })[];
}

function Links({ edition, name, links }: LinksProps) {
  return (
    <nav aria-label={name}>
      <p class="label">{name}</p>
      <ul>
        {links.map((link) =>
          'url' in link ? (
            <li key={link.url}>
              <a href={link.url}>{link.name}</a>
            </li>
          ) : (
            <li key={link.path}>
              <a href={hrefSpoken(edition, link.path)} lang={langOn(edition, link.lang)}>
                {link.name}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

function browseLinks({ frame, browse, special }: Edition): Link[] {
  return [
    { name: frame.archive, path: archivePath },
    { name: browse.onThisDay, path: onThisDayPath },
    ...(
      ['topics', 'people', 'places', 'organizations', 'stories', 'series', 'authors', 'agencies'] as const
    ).map((kind) => ({
      name: browse.kinds[kind],
      path: indexPath(kind),
    })),
    { name: special.pictures, path: picturesPath },
    { name: frame.search, path: searchPath },
  ];
}

function aboutLinks({ imprint, frame, special }: Edition): LinksProps['links'] {
  return [
    ...imprint.handPages,
    { name: special.corrections, path: correctionsPath },
    { name: special.coverage, path: coveragePath },
    { name: frame.feeds, path: feedsPath },
    ...(imprint.newsletter ? [{ name: frame.newsletter, url: imprint.newsletter }] : []),
    ...(imprint.letters ? [{ name: frame.letters, url: `mailto:${imprint.letters}` }] : []),
  ];
}
