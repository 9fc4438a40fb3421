import { type ConsentState, plainName } from '../flow/consent-state.js';
import type { ModelledCall } from '../flow/modelled-call.js';
import { isMarketingSend } from '../flow/marketing-send.js';
import { callRule } from './rule.js';

/** A consent is checked, but not the objection that the program keeps as well (GDPR Art. 21(2), 21(3), § 7(3) No. 3 UWG). */
export const objectionNotChecked = callRule({
  id: 'objection-not-checked',
  where: (call, context) =>
    isMarketingSend(call, context) &&
    call.audience === 'people' &&
    call.guards.consented &&
    !call.guards.heeded &&
    !context.state.deletes &&
    ignoresObjection(call, context.state),
  fixes: [],
  report: () => ({ data: {} }),
});

/** The program keeps a list of those who objected, or an objection beside the consent that the call asks for. */
function ignoresObjection(call: ModelledCall, state: ConsentState): boolean {
  const asked = call.guards.asked.map(plainName);
  if (asked.some((name) => state.withdrawn.has(name))) return false;
  return state.lists.length > 0 || asked.some((name) => state.besideObjection.has(name));
}
