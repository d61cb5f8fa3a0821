import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writtenForms } from '#content/reference/written-forms.ts';

describe('the author’s guide and the schemas for editors', () => {
  test.each(Object.entries(writtenForms()))(
    '%s says what the schema says (npm run schema)',
    (path, content) => {
      expect(readFileSync(path, 'utf8')).toBe(content);
    },
  );

  test('let a picture go without alt only when it decorates', () => {
    const { properties } = JSON.parse(writtenForms()['schema/article.schema.json'] ?? '{}');
    expect(properties.image.anyOf).toEqual([{ required: ['alt'] }, { required: ['decorative'] }]);
    expect(properties.draft).toMatchObject({ type: 'boolean' });
    expect(properties.rank).toMatchObject({ type: 'integer', minimum: 1, maximum: 10 });
  });
});
