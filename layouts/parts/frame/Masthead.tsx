import type { ComponentChildren } from 'preact';
import {
  frontPathIn,
  hrefKeepingLanguage,
  interfaceLang,
  type LayoutContext,
  langIfDifferent,
} from '#layouts/layout-context.ts';
import { frontPath, type SitePath, searchPath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import { languageName } from '#model/wording/frame.ts';
import { Icon } from '../Icon.tsx';

/** A publication name longer than this, in characters, is set smaller on the front page. */
const longName = 30;

interface MastheadProps {
  readonly context: LayoutContext;
  readonly front: boolean;
  readonly dateline: ComponentChildren;
}

/** Nameplate, search, settings and navigation. It contains no counts and no dates, except the front page’s dateline. */
export function Masthead({ context, front, dateline }: MastheadProps) {
  const { settings, frame, href } = context;
  const home = href(frontPathIn(context, context.language));
  return (
    <header class="masthead" lang={interfaceLang(context)}>
      <div class="plate">
        <p class="ear">
          {dateline ?? <span lang={langIfDifferent(context, settings.language)}>{settings.tagline}</span>}
        </p>
        <p class={settings.name.length > longName ? 'nameplate long' : 'nameplate'}>
          <a href={home} aria-current={front ? 'page' : undefined} lang={settings.language}>
            <Nameplate context={context} />
          </a>
        </p>
        <div class="tools">
          <OtherLanguages context={context} />
          <a
            class="tool"
            href={hrefKeepingLanguage(context, searchPath)}
            data-search={href(settings.assets.searchScript)}
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
      <Navigation context={context} />
    </header>
  );
}

/** The publication’s name, or its logo with the name as alternative text. */
function Nameplate({ context }: { readonly context: LayoutContext }) {
  const { name, assets } = context.settings;
  return assets.logo ? <img src={context.href(assets.logo)} alt={name} /> : name;
}

function Navigation({ context }: { readonly context: LayoutContext }) {
  const { settings, frame, path, language } = context;
  if (settings.navigation.length === 0) return null;
  return (
    <nav class="sections" aria-label={frame.navigation}>
      <ul>
        {settings.navigation.map((entry) => (
          <li key={entry.path}>
            <a href={hrefKeepingLanguage(context, entry.path)} aria-current={ariaCurrent(path, entry.path)}>
              {nameIn(entry.names, language, settings.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Links to the page in the other interface languages, or to their front pages. */
function OtherLanguages({ context }: { readonly context: LayoutContext }) {
  const { languages } = context.settings;
  if (languages.length < 2) return null;
  return languages
    .filter((language) => language !== context.language)
    .map((language) => (
      <a
        key={language}
        class="tool"
        href={translationIn(context, language) ?? context.href(frontPathIn(context, language))}
        lang={language}
        hreflang={language}
      >
        {languageName(language)}
      </a>
    ));
}

/** The URL of the page in another language; undefined if there is no translation. */
function translationIn({ settings, head }: LayoutContext, language: string): string | undefined {
  const translation = head.links.find(({ hreflang }) => hreflang === language)?.href;
  return translation && settings.base + translation.slice(settings.url.length);
}

/** True if the masthead links to translations of the page itself. */
export function hasTranslations({ head }: LayoutContext): boolean {
  return head.links.some(({ hreflang }) => hreflang !== undefined);
}

/** The `aria-current` values of the navigation entries, as one string. */
export function currentEntries({ settings, path }: LayoutContext): string {
  return settings.navigation.map((entry) => ariaCurrent(path, entry.path) ?? '-').join(' ');
}

/** The `aria-current` value of a navigation entry: `page` for the page itself, `true` for a page below it. */
function ariaCurrent(path: SitePath, entry: SitePath): 'page' | 'true' | undefined {
  if (path === entry) return 'page';
  return entry !== frontPath && path.startsWith(entry) ? 'true' : undefined;
}
