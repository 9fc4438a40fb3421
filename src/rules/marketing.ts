import type { ModelledCall } from '../flow/modelled-call.js';
import type { CallContext } from './rule.js';

const families = new Set(['email', 'sms', 'push', 'voice']);

const content = /^content\.(subject|title|html|body|jsx|template|any|data)$/;

/** A message of direct marketing to people outside of the own team. */
export function isMarketingSend(call: ModelledCall, context: CallContext): boolean {
  return (
    families.has(call.family) &&
    context.message === 'marketing' &&
    call.audience !== 'own' &&
    [...call.labels].some((label) => content.test(label))
  );
}
