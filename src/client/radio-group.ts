import { element } from './element.ts';

/** A group of radio buttons. */
export function radioGroup(
  name: string,
  legend: string,
  options: readonly (readonly [value: string, name: string])[],
  selected: string,
): HTMLElement {
  const labels = options.map(([value, text]) => {
    const input = element('input', { type: 'radio', name, value });
    input.checked = value === selected;
    return element('label', {}, input, text);
  });
  return element(
    'fieldset',
    {},
    element('legend', {}, legend),
    element('div', { class: 'choices' }, ...labels),
  );
}
