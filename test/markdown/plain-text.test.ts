import { expect, it } from 'vitest';
import { renderPlainText } from '#markdown/plain-text.ts';
import { renderArticle } from './forms.ts';

const plain = (text: string) => renderPlainText(renderArticle(text).html);

it('puts each block on its own line and collapses white space', () => {
  expect(
    plain('## Head\n\nOne *two*\nthree & <b>four</b>\n\n- five\n- six\n\n| a | b |\n|---|---|\n| c | d |'),
  ).toBe('Head\nOne two three & four\nfive\nsix\na\nb\nc\nd');
});

it('omits footnote numbers and back-links, but not the footnotes', () => {
  expect(plain('Text.[^1]\n\n[^1]: A note.')).toBe('Text.\nA note.');
});

it('keeps captions, and markup in code', () => {
  expect(plain('![a](b.svg "Caption | Credit")\n\n`<b>`')).toBe('Caption Credit\n<b>');
});
