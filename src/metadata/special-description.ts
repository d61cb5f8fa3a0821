import type { FrontData, PicturesData, RedirectData, StandalonePageData } from '#model/page-data.ts';
import { feedPath, frontPath, languageFrontPath, type SitePath } from '#model/paths.ts';
import { nameIn } from '#model/publication.ts';
import type { SiteSettings } from '#model/site-settings.ts';
import { renderMonth } from '#model/wording/time.ts';
import { type Description, describeWith, headlines } from './page-description.ts';

/** The front page, in one language of the interface. */
export function describeFront(
  { language, lead }: FrontData,
  settings: SiteSettings,
  path: SitePath,
): Description {
  const text = settings.description
    ? nameIn(settings.description, language, settings.language)
    : settings.tagline;
  return {
    title: '',
    text: text || headlines(lead),
    lang: language,
    breadcrumbs: [],
    content: { type: 'site' },
    feed: feedPath(path),
    translations: settings.languages.map((other, place) =>
      place === 0
        ? { language: settings.language, path: frontPath }
        : { language: other, path: languageFrontPath(other) },
    ),
  };
}

export function describeStandalonePage({ title, description, language }: StandalonePageData): Description {
  return { title, text: description, lang: language, breadcrumbs: [] };
}

/** The newest pictures, or those of a month. */
export const describePictures = describeWith<PicturesData>(({ special, language }, { month }) => ({
  content: { type: 'list' },
  ...(month === undefined
    ? { title: special.pictures, text: special.picturesLead }
    : { title: special.picturesOf(renderMonth(month, language)) }),
}));

/** The canonical page of a redirect is its target. */
export const describeRedirect = describeWith<RedirectData>(({ special }, { to }) => ({
  title: special.moved,
  ...(to.startsWith('/') && { canonical: to as SitePath }),
  isNotice: true,
}));
