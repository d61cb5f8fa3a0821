import {
  frontPathIn,
  hrefKeepingLanguage,
  interfaceLang,
  type LayoutContext,
  langIfDifferent,
} from '#layouts/layout-context.ts';
import type { Link } from '#model/page.ts';
import { nameIn } from '#model/publication.ts';
import type { FooterColumn } from '#model/site-settings.ts';
import { languageName } from '#model/wording/frame.ts';

/** The site footer: about the publication, links into the archive, standalone pages, feeds and contact details. */
export function Footer({ context }: { readonly context: LayoutContext }) {
  const { settings, frame } = context;
  const description =
    settings.description && nameIn(settings.description, context.language, settings.language);
  return (
    <footer class="foot" id="_foot" lang={interfaceLang(context)}>
      <div class="columns">
        <div class="imprint">
          <p class="name" lang={settings.language}>
            {settings.name}
          </p>
          <p>{description ?? settings.tagline}</p>
          <PublicationDetails context={context} />
          <Languages context={context} />
        </div>
        <Links context={context} name={frame.browse} links={ownPages(context, 'browse')} />
        <Links context={context} name={frame.about} links={aboutLinks(context)} />
      </div>
      {settings.rights && (
        <p class="rights" lang={langIfDifferent(context, settings.language)}>
          {settings.rights}
        </p>
      )}
      <p class="top">
        <a href="#_page">{frame.toTop}</a>
      </p>
    </footer>
  );
}

function PublicationDetails({ context }: { readonly context: LayoutContext }) {
  const { settings, frame } = context;
  return (
    <ul class="lines">
      {settings.founded && <li>{frame.founded(settings.founded)}</li>}
      {settings.issn && (
        <li>
          {frame.issn} {settings.issn}
        </li>
      )}
      {settings.contact && (
        <li>
          {frame.contact}: <a href={`mailto:${settings.contact}`}>{settings.contact}</a>
        </li>
      )}
    </ul>
  );
}

/** The front page in each interface language. */
function Languages({ context }: { readonly context: LayoutContext }) {
  const { languages } = context.settings;
  if (languages.length < 2) return null;
  return (
    <ul class="languages">
      {languages.map((language) => (
        <li key={language}>
          <a href={context.href(frontPathIn(context, language))} lang={language} hreflang={language}>
            {languageName(language)}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface LinksProps {
  readonly context: LayoutContext;
  readonly name: string;
  readonly links: readonly (Link | { readonly name: string; readonly url: string })[];
}

function Links({ context, name, links }: LinksProps) {
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
              <a href={hrefKeepingLanguage(context, link.path)} lang={langIfDifferent(context, link.lang)}>
                {link.name}
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

function ownPages({ settings, language }: LayoutContext, column: FooterColumn): Link[] {
  return settings.footer[column].map(({ names, path }) => ({
    name: nameIn(names, language, settings.language),
    path,
  }));
}

function aboutLinks(context: LayoutContext): LinksProps['links'] {
  const { settings, frame } = context;
  return [
    ...settings.standalonePages,
    ...ownPages(context, 'about'),
    ...(settings.newsletter ? [{ name: frame.newsletter, url: settings.newsletter }] : []),
    ...(settings.letters ? [{ name: frame.letters, url: `mailto:${settings.letters}` }] : []),
  ];
}
