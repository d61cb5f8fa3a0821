import { fitText } from './xml.ts';

/** A value as indented JSON, its texts without characters that no feed may hold. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, fit, 2)}\n`;
}

/** A value as one line of JSON. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value, fit)}\n`;
}

function fit(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? fitText(value) : value;
}
