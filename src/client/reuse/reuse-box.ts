import { numericDate } from '#client/cite/citation.ts';
import { plainName } from '#client/cite/creator.ts';
import { readCitation } from '#client/cite/read-citation.ts';
import { escapeHtml } from '#lib/text.ts';
import { copyButton } from '../copy-button.ts';
import { element } from '../element.ts';
import { cleanHtml } from './clean-html.ts';

/** Shows the republication box if the article’s rights allow it, and fills it when it is first opened. */
export function enableReuse(): void {
  const box = document.querySelector<HTMLDetailsElement>('details.reuse');
  if (!box) return;
  box.hidden = false;
  box.addEventListener(
    'toggle',
    () => {
      const text = element('pre', { class: 'taken code', tabindex: '0' }, renderReusable(document));
      box.append(
        element('div', { class: 'kit' }, text, element('p', { class: 'kit-tools' }, copyButton(text))),
      );
    },
    { once: true },
  );
}

/**
 * The republishable article as HTML: headline, byline, text, and a credit line with link, publication, date and rights.
 */
export function renderReusable(page: Document): string {
  const citation = readCitation(page);
  const prose = page.querySelector('.article > .prose');
  if (!citation || !prose) return '';
  const { title, url, publication, creators, agency, date, language } = citation;
  const by = [...creators.map(plainName), ...(agency === undefined ? [] : [agency])];
  const rights = page.querySelector('.reuse .licence');
  const origin = [
    `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`,
    escapeHtml(publication),
    ...(date ? [numericDate(date, '-')] : []),
    ...(rights ? [cleanHtml(rights, url)] : []),
  ];
  return [
    `<article lang="${escapeHtml(language)}">`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...(by.length > 0 ? [`<p>${escapeHtml(by.join(', '))}</p>`] : []),
    cleanHtml(prose, url)
      .replace(/\n{2,}/g, '\n')
      .trim(),
    '<hr>',
    `<p>${origin.join(' · ')}</p>`,
    '</article>',
    '',
  ].join('\n');
}
