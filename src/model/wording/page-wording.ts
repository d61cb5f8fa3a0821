import type { InterfaceLanguage } from '../publication.ts';
import { browseWording } from './browse.ts';
import { frameWording } from './frame.ts';
import { specialPagesWording } from './special-pages.ts';

/** The wording of page titles, descriptions and links, in one interface language. */
export interface PageWording {
  readonly language: InterfaceLanguage;
  readonly frame: ReturnType<typeof frameWording>;
  readonly browse: ReturnType<typeof browseWording>;
  readonly special: ReturnType<typeof specialPagesWording>;
}

/** Collects the wording of an interface language. */
export function pageWording(language: InterfaceLanguage): PageWording {
  return {
    language,
    frame: frameWording(language),
    browse: browseWording(language),
    special: specialPagesWording(language),
  };
}
