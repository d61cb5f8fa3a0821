import { expect, it } from 'vitest';
import { renderPlainText } from '#markdown/plain-text.ts';
import { renderArticle } from './forms.ts';

const plain = (text: string) => renderPlainText(renderArticle(text).html);

it('gives each block a line and joins spaces', () => {
  expect(
    plain('## Head\n\nOne *two*\nthree & <b>four</b>\n\n- five\n- six\n\n| a | b |\n|---|---|\n| c | d |'),
  ).toBe('Head\nOne two three & four\nfive\nsix\na\nb\nc\nd');
});

it('leaves out the numbers of notes and the ways back, not the notes', () => {
  expect(plain('Text.[^1]\n\n[^1]: A note.')).toBe('Text.\nA note.');
});

it('keeps captions, and markup that is meant as words', () => {
  expect(plain('![a](b.svg "Caption | Credit")\n\n`<b>`')).toBe('Caption Credit\n<b>');
});
