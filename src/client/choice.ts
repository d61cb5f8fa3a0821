import { element } from './element.ts';

/** A group of radio buttons. */
export function choice(
  name: string,
  legend: string,
  options: readonly (readonly [value: string, name: string])[],
  chosen: string,
): HTMLElement {
  const labels = options.map(([value, text]) => {
    const input = element('input', { type: 'radio', name, value });
    input.checked = value === chosen;
    return element('label', {}, input, text);
  });
  return element(
    'fieldset',
    {},
    element('legend', {}, legend),
    element('div', { class: 'choices' }, ...labels),
  );
}
