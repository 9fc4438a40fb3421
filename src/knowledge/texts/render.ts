import type { Locale, Message } from '../../base/message.js';
import { textOf } from './texts.js';

const optional = /\[\?([^\]]*)\]/gu;
const placeholder = /\{(\w+)\}/gu;

/**
 * The sentence of a message in a language. Values that are messages are rendered first. A part `[?…]` falls away when one
 * of its placeholders is missing or empty; another unknown placeholder stays as it is written; an unknown id is shown as
 * the id, so that a missing text is seen and breaks nothing.
 */
export function render(message: Message, locale: Locale): string {
  const text = textOf(message.id, locale);
  if (text === null) {
    return message.id;
  }
  const valueOf = (name: string): string | undefined => {
    const data = message.data ?? {};
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return typeof value === 'object' ? render(value, locale) : value?.toString();
  };
  return text
    .replace(optional, (_, part: string) =>
      [...part.matchAll(placeholder)].every(([, name = '']) => (valueOf(name) ?? '') !== '') ? part : '',
    )
    .replace(placeholder, (whole, name: string) => valueOf(name) ?? whole);
}

/** Whether there is a text of that id. */
export function hasText(id: string): boolean {
  return textOf(id, 'en') !== null;
}
