import { articleSchema } from '#model/article-schema.ts';
import { publicationSchema } from '#model/publication-schema.ts';
import { editorSchema } from './editor-schema.ts';
import { renderWritingGuide } from './writing-guide.ts';

/** The files that say in other forms what the schema says, by path in the repository. */
export function writtenForms(): Readonly<Record<string, string>> {
  return {
    'docs/writing.md': renderWritingGuide(),
    'schema/article.schema.json': json(editorSchema(articleSchema, 'Front matter of an article')),
    'schema/publication.schema.json': json(editorSchema(publicationSchema, 'publication.yaml')),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
