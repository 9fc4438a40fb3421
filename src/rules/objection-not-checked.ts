import { isMarketingSend } from './marketing.js';
import { callRule } from './rule.js';

/** A consent is checked, but not the objection that the program keeps as well (GDPR Art. 21(2), 21(3), § 7(3) No. 3 UWG). */
export const objectionNotChecked = callRule({
  id: 'objection-not-checked',
  where: (call, context) =>
    isMarketingSend(call, context) &&
    call.audience === 'people' &&
    call.guards.consented &&
    !call.guards.heeded &&
    context.state.objections.length > 0 &&
    context.state.withdrawn.length === 0 &&
    !context.state.deletes,
  fixes: [],
  report: () => ({ data: {} }),
});
