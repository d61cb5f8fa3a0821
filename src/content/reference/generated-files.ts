import { articleSchema } from '#model/article-schema.ts';
import { publicationSchema } from '#model/publication-schema.ts';
import { editorSchema } from './editor-schema.ts';
import { renderArticleReference, renderPublicationReference } from './reference-pages.ts';

/** The files generated from the schema, by path in the repository. */
export function generatedFiles(): Readonly<Record<string, string>> {
  return {
    'docs/article-format.md': renderArticleReference(),
    'docs/publication-yaml.md': renderPublicationReference(),
    'schema/article.schema.json': json(editorSchema(articleSchema, 'Front matter of an article')),
    'schema/publication.schema.json': json(editorSchema(publicationSchema, 'publication.yaml')),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
