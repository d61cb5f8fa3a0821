import type { InterfaceLanguage } from '../publication.ts';
import { browseWording } from './browse.ts';
import { frameWording } from './frame.ts';
import { specialPagesWording } from './special-pages.ts';

/** What titles, descriptions and links to pages are written with, in one language of the interface. */
export interface PageWording {
  readonly language: InterfaceLanguage;
  readonly frame: ReturnType<typeof frameWording>;
  readonly browse: ReturnType<typeof browseWording>;
  readonly special: ReturnType<typeof specialPagesWording>;
}

/** The wording of pages in a language. */
export function pageWording(language: InterfaceLanguage): PageWording {
  return {
    language,
    frame: frameWording(language),
    browse: browseWording(language),
    special: specialPagesWording(language),
  };
}
