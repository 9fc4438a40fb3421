import type { UIMessage } from 'ai';

/** The text of a message; other parts are not shown. */
export function messageText(message: UIMessage): string {
  return message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
