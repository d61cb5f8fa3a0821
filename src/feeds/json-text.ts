import { stripInvalid } from './xml.ts';

/** Renders a value as indented JSON, without characters that feeds must not contain. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, strip, 2)}\n`;
}

/** Renders a value as one line of JSON. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value, strip)}\n`;
}

function strip(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? stripInvalid(value) : value;
}
