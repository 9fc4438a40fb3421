/** Languages in which Leitplanke speaks. */
export type Locale = 'en' | 'de';

/**
 * A sentence not yet spoken: the id of a text and the values of its placeholders.
 * The engine only makes messages; `knowledge/texts` alone turns them into English or German.
 * A value may be a message itself (a category's name, say).
 */
export interface Message {
  readonly id: string;
  readonly data?: Readonly<Record<string, string | number | Message>>;
}
