import type { ComponentChildren } from 'preact';
import { openSearchPath } from '#model/paths.ts';
import { pagePolicy } from '#model/policy.ts';
import type { Crumb } from './date-crumbs.ts';
import { footerPlaceholder, mastheadPlaceholder } from './frame.tsx';
import type { LayoutContext } from './layout-context.ts';
import { Breadcrumbs } from './parts/frame/Breadcrumbs.tsx';
import { Masthead } from './parts/frame/Masthead.tsx';
import { JsonLd } from './parts/JsonLd.tsx';

interface DocumentProps {
  readonly context: LayoutContext;
  /** The kind of page, used as a CSS class. */
  readonly kind: string;
  /** The breadcrumbs, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** Shown to the left of the nameplate, on the front page only. */
  readonly dateline?: ComponentChildren;
  /** True if the page needs the search script. */
  readonly search?: boolean;
  /** The Content-Security-Policy of the page, if it differs from the default. */
  readonly policy?: string;
  /** Additional elements for the `<head>`. */
  readonly headElements?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * A whole page: head, skip links, masthead, content, footer. Its ids begin with `_`, which ids in article text never
 * do.
 */
export function Document({
  context,
  kind,
  crumbs,
  dateline,
  search,
  policy,
  headElements,
  children,
}: DocumentProps) {
  const { head, frame } = context;
  return (
    <html lang={head.lang} dir={head.dir}>
      <DocumentHead
        context={context}
        search={search === true}
        policy={policy ?? pagePolicy}
        headElements={headElements}
      />
      <body class={`${kind}-page`}>
        <a class="skip" href="#_page">
          {frame.skipToContent}
        </a>
        <a class="skip" href="#_foot">
          {frame.skipToFooter}
        </a>
        {kind === 'front' ? (
          <Masthead context={context} front={true} dateline={dateline} />
        ) : (
          mastheadPlaceholder
        )}
        <main id="_page">
          {crumbs && <Breadcrumbs context={context} crumbs={crumbs} />}
          {children}
        </main>
        {footerPlaceholder}
      </body>
    </html>
  );
}

interface DocumentHeadProps {
  readonly context: LayoutContext;
  readonly search: boolean;
  readonly policy: string;
  readonly headElements: ComponentChildren;
}

function DocumentHead({ context, search, policy, headElements }: DocumentHeadProps) {
  const { settings, head, href } = context;
  const { assets } = settings;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titleOf(context)}</title>
      <link rel="stylesheet" href={href(assets.css)} />
      <script type="module" src={href(assets.script)} />
      {search && <script type="module" src={href(assets.searchScript)} />}
      {headElements}
      {/* The only render-blocking script: requests after it start one round trip later. */}
      <script src={href(assets.settingsScript)} />
      {head.description && <meta name="description" content={head.description} />}
      <meta name="referrer" content="strict-origin-when-cross-origin" />
      <meta name="color-scheme" content="light dark" />
      {head.noindex && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={context.absolute(head.canonical)} />
      <link rel="icon" href={href(assets.icon)} type="image/svg+xml" />
      <link rel="apple-touch-icon" href={href(assets.iconPng)} />
      <link
        rel="search"
        href={href(openSearchPath)}
        type="application/opensearchdescription+xml"
        title={settings.name}
      />
      {head.links.map((link) => (
        <link key={link.rel + link.href} {...link} />
      ))}
      {head.metas.map((meta) => (
        <meta key={meta.content} {...meta} />
      ))}
      {head.jsonLd.map((data) => (
        <JsonLd key={data} data={data} />
      ))}
    </head>
  );
}

/** The page title followed by the publication’s name; on the front page, the name and the tagline. */
function titleOf({ settings, head }: LayoutContext): string {
  const { name, tagline } = settings;
  return head.title === '' || head.title === name ? `${name} – ${tagline}` : `${head.title} – ${name}`;
}
