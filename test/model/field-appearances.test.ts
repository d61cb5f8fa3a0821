import { describe, expect, it } from 'vitest';
import { articleFields } from '#model/article-schema.ts';
import { type Field, outputs } from '#model/field.ts';
import { samplesOf } from './field-samples.ts';
import { renderOutputs } from './rendered-outputs.ts';

const fields: Readonly<Record<string, Field>> = articleFields;
const without = renderOutputs({});

/** A field appears in an output if one of its sample values changes the output. */
describe('a front-matter field appears in the outputs that its declaration lists, and in no others', () => {
  it.each(Object.entries(fields))('%s', (key, { appearsIn }) => {
    const renderings = samplesOf(key).map((sample) => renderOutputs({ [key]: sample }));
    const problems = outputs.flatMap((output) => {
      const appears = renderings.some(
        (rendering) => rendering[output] !== undefined && rendering[output] !== without[output],
      );
      if (appears === appearsIn.includes(output)) return [];
      return appears
        ? `\`${key}\` is not declared to appear in ${output}, but does`
        : `\`${key}\` is declared to appear in ${output}, but does not`;
    });
    expect(problems, problems.join('; ')).toEqual([]);
  });

  it.each(outputs)('an article with only the required fields appears in %s', (output) => {
    expect(without[output]).toContain('subject');
  });
});
