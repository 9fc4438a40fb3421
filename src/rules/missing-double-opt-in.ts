import { type ModelledCall, optionOf } from '../flow/modelled-call.js';
import { callRule } from './rule.js';

/** A subscription is active at once: nothing shows that the address belongs to who entered it (GDPR Art. 7(1), § 7(2) No. 2 UWG). */
export const missingDoubleOptIn = callRule({
  id: 'missing-double-opt-in',
  where: (call, context) => !context.state.confirms && activeStatus(call),
  fixes: [],
  report: () => ({ data: {}, at: ['status', 'status_if_new', 'subscribed', 'isSubscribed', 'active', 'isActive'] }),
});

const subscribing = /subscri|newsletter|abonn|mailing_?list|audience/i;

function activeStatus(call: ModelledCall): boolean {
  const status =
    ['status', 'status_if_new'].map((name) => optionIn(call, name)).find((value) => value !== null) ?? null;
  if (call.labels.has('consent.state') && call.family === 'email') return status === 'subscribed';
  if (call.family !== 'db' || !call.labels.has('db.row') || !writes.test(call.chain)) return false;
  if (!call.around.some((name) => subscribing.test(name))) return false;
  if (status !== null) return /^(subscribed|active|confirmed|ACTIVE|SUBSCRIBED|CONFIRMED|aktiv)$/.test(status);
  return ['subscribed', 'isSubscribed'].some((name) => optionIn(call, name) === 'true');
}

const writes = /create|insert|upsert|save|add|values|set/i;

/** A constant that is written, in the row or under `data`. */
function optionIn(call: ModelledCall, name: string): string | null {
  for (const path of [[name], ['data', name], ['create', name]]) {
    const option = optionOf(call, path);
    if (option?.kind === 'constant') return String(option.value);
  }
  return null;
}
