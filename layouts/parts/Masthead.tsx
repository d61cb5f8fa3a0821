import type { ComponentChildren } from 'preact';
import { frontPath, type SitePath, searchPath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { languageName } from '#model/wording/frame.ts';
import { type Edition, frontPathIn, hrefSpoken, interfaceLang, langOn } from '../edition.ts';
import { Icon } from './Icon.tsx';

/** Characters from which on the front page sets the publication’s name smaller. */
const longName = 30;

interface MastheadProps {
  readonly edition: Edition;
  readonly front: boolean;
  readonly dateline: ComponentChildren;
}

/** Nameplate, search, settings and navigation. It holds no count and no date but the front page’s own. */
export function Masthead({ edition, front, dateline }: MastheadProps) {
  const { imprint, frame, href } = edition;
  const home = href(frontPathIn(edition, edition.language));
  return (
    <header class="masthead" lang={interfaceLang(edition)}>
      <div class="plate">
        <p class="ear">
          {dateline ?? <span lang={langOn(edition, imprint.language)}>{imprint.tagline}</span>}
        </p>
        <p class={imprint.name.length > longName ? 'nameplate long' : 'nameplate'}>
          <a href={home} aria-current={front ? 'page' : undefined} lang={imprint.language}>
            <Nameplate edition={edition} />
          </a>
        </p>
        <div class="tools">
          <OtherLanguages edition={edition} />
          <a
            class="tool"
            href={hrefSpoken(edition, searchPath)}
            data-search={href(imprint.assets.searchScript)}
          >
            <Icon shape="search" />
            <span class="hidden">{frame.search}</span>
          </a>
          <button class="tool" type="button" data-settings>
            <Icon shape="settings" />
            <span class="hidden">{frame.settings}</span>
          </button>
        </div>
      </div>
      <Navigation edition={edition} />
    </header>
  );
}

/** The publication’s name, or its logo, which says the name. */
function Nameplate({ edition }: { readonly edition: Edition }) {
  const { name, assets } = edition.imprint;
  return assets.logo ? <img src={edition.href(assets.logo)} alt={name} /> : name;
}

function Navigation({ edition }: { readonly edition: Edition }) {
  const { imprint, frame, path, language } = edition;
  if (imprint.navigation.length === 0) return null;
  return (
    <nav class="sections" aria-label={frame.sections}>
      <ul>
        {imprint.navigation.map((entry) => (
          <li key={entry.path}>
            <a href={hrefSpoken(edition, entry.path)} aria-current={currency(path, entry.path)}>
              {nameIn(entry.names, language, imprint.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The page itself in the other languages of the interface, else their front pages. */
function OtherLanguages({ edition }: { readonly edition: Edition }) {
  const { languages } = edition.imprint;
  if (languages.length < 2) return null;
  return languages
    .filter((language) => language !== edition.language)
    .map((language) => (
      <a
        key={language}
        class="tool"
        href={translationIn(edition, language) ?? edition.href(frontPathIn(edition, language))}
        lang={language}
        hreflang={language}
      >
        {languageName(language)}
      </a>
    ));
}

/** The address of the page in another language, as this page writes it; undefined where it has none. */
function translationIn({ imprint, head }: Edition, language: string): string | undefined {
  const translation = head.links.find(({ hreflang }) => hreflang === language)?.href;
  return translation && imprint.base + translation.slice(imprint.url.length);
}

/** True for a page whose masthead leads to the page itself in another language. */
export function hasTranslations({ head }: Edition): boolean {
  return head.links.some(({ hreflang }) => hreflang !== undefined);
}

/** The entries of the navigation that a page lies under, as they are marked. */
export function currentEntries({ imprint, path }: Edition): string {
  return imprint.navigation.map((entry) => currency(path, entry.path) ?? '-').join(' ');
}

/** The page itself, or one that lies below an entry of the navigation. */
function currency(path: SitePath, entry: SitePath): 'page' | 'true' | undefined {
  if (path === entry) return 'page';
  return entry !== frontPath && path.startsWith(entry) ? 'true' : undefined;
}
