import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '#content/reference/generated-files.ts';

describe('the reference pages and JSON Schemas', () => {
  test.each(Object.entries(generatedFiles()))(
    '%s is up to date; if not, run npm run schema',
    (path, content) => {
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );

  test('require alt unless an image is decorative', () => {
    const { properties } = JSON.parse(generatedFiles()['schema/article.schema.json'] ?? '{}');
    expect(properties.image.anyOf).toEqual([{ required: ['alt'] }, { required: ['decorative'] }]);
    expect(properties.draft).toMatchObject({ type: 'boolean' });
    expect(properties.rank).toMatchObject({ type: 'integer', minimum: 1, maximum: 10 });
  });
});
