import type { InterfaceLanguage } from '#model/publication.ts';
import type { FacetKind } from '#model/search.ts';
import { articleWording } from '#model/wording/article.ts';
import { languageName } from '#model/wording/frame.ts';
import type { FacetCount } from './engine/response.ts';

/** The display name of a facet value. Genres and languages are named by the interface, others by the publication. */
export function valueName(
  kind: FacetKind,
  value: Pick<FacetCount, 'key' | 'names'>,
  language: InterfaceLanguage,
): string {
  switch (kind) {
    case 'type': {
      const types: Readonly<Record<string, string>> = articleWording(language).types;
      return types[value.key] ?? value.key;
    }
    case 'lang':
      return languageName(value.key);
    case 'section':
    case 'topic':
    case 'person':
    case 'place':
    case 'agency':
    case 'author':
      return value.names[language] ?? value.names[''] ?? Object.values(value.names)[0] ?? value.key;
  }
}
