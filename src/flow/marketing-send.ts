import type { MessageKind } from '../knowledge/consent/message-kind.js';
import type { ModelledCall } from './modelled-call.js';

const families = new Set(['email', 'sms', 'push', 'voice']);

const content = /^content\.(subject|title|html|body|jsx|template|any|data)$/;

/** Whether a call sends a message of direct marketing to people outside of the own team. */
export function isMarketingSend(call: ModelledCall, { message }: { readonly message: MessageKind }): boolean {
  return (
    families.has(call.family) &&
    message === 'marketing' &&
    call.audience !== 'own' &&
    [...call.labels].some((label) => content.test(label))
  );
}
