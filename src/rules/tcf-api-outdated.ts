import { signalRule } from './rule.js';

/** `getTCData` has been deprecated since version 2.2 of the IAB's framework. */
export const tcfApiOutdated = signalRule({
  id: 'tcf-api-outdated',
  on: ['tcf-call'],
  fixes: ['listen-to-tcf'],
  report: () => ({ data: {} }),
});
