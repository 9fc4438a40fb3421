import type { Locale, Message } from '../base/message.js';
import { render } from '../knowledge/texts/render.js';

/** Speaks one language: the id of a text and its placeholders become a sentence. */
export interface Say {
  (id: string, data?: Message['data']): string;
  readonly locale: Locale;
  /** A message of the engine as a sentence. */
  message(message: Message): string;
  /** A text with a number that decides its form: `<id>.one` or `<id>.other`, placeholder `{count}`. */
  count(id: string, count: number): string;
  /** A number as the language writes it: 1,234 or 1.234. */
  number(value: number): string;
  /** `YYYY-MM-DD` as the language writes a day; anything else unchanged. */
  day(date: string): string;
}

/** The voice of reports and command line in `locale`. */
export function sayIn(locale: Locale): Say {
  const language = locale === 'de' ? 'de-DE' : 'en-GB';
  const numbers = new Intl.NumberFormat(language === 'en-GB' ? 'en-US' : language);
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const say = (id: string, data?: Message['data']) => render(data === undefined ? { id } : { id, data }, locale);
  return Object.assign(say, {
    locale,
    message: (message: Message) => render(message, locale),
    count: (id: string, count: number) =>
      say(`${id}.${count === 1 ? 'one' : 'other'}`, { count: numbers.format(count) }),
    number: (value: number) => numbers.format(value),
    day: (date: string) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? days.format(new Date(`${date}T00:00:00Z`)) : date),
  });
}
