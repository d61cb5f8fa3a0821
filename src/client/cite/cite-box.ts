import { settingsWording } from '#model/wording/settings.ts';
import { copyButton } from '../copy-button.ts';
import { element } from '../element.ts';
import { radioGroup } from '../radio-group.ts';
import type { Citation } from './citation.ts';
import { readCitation } from './read-citation.ts';
import { type CiteStyle, citeStyles } from './styles.ts';

/** Adds the citation styles to the citation box when it is first opened. */
export function enableCite(): void {
  const box = document.querySelector<HTMLDetailsElement>('details.cite');
  box?.addEventListener(
    'toggle',
    () => {
      const citation = readCitation(document);
      if (!citation) return;
      box.append(createTools(citation));
      box.dataset['awake'] = '';
    },
    { once: true },
  );
}

function createTools(citation: Citation): HTMLElement {
  const words = settingsWording(document.documentElement.lang);
  const text = element('pre', { class: 'taken', tabindex: '0', 'aria-live': 'polite', lang: 'en' });
  const download = element('a', {}, words.download);
  const names = citeStyles.map(({ name }) => [name, name] as const);
  const styles = radioGroup('cite-style', words.citeStyle, names, citeStyles[0]?.name ?? '');
  const show = (style: CiteStyle | undefined): void => {
    if (!style) return;
    text.textContent = style.render(citation);
    text.classList.toggle('code', style.file !== undefined);
    offerFile(download, style, citation.url, text.textContent);
  };
  styles.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) show(citeStyles.find(({ name }) => name === target.value));
  });
  show(citeStyles[0]);
  return element(
    'div',
    { class: 'kit' },
    styles,
    text,
    element('p', { class: 'kit-tools' }, copyButton(text), download),
  );
}

/** Offers a machine-readable style as a file, named after the article’s URL. */
function offerFile(link: HTMLAnchorElement, { file }: CiteStyle, url: string, text: string): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.hidden = file === undefined;
  if (!file) return;
  const name = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? 'article';
  link.href = URL.createObjectURL(new Blob([text], { type: `${file.type};charset=utf-8` }));
  link.download = `${decodeURIComponent(name)}.${file.ending}`;
}
