import { callRule, signalRule } from './rule.js';

/** Consent Mode starts with `granted`, or leaves out the signals about user data (§ 25 TDDDG, Google Consent Mode v2). */
export const consentModeDefaultGranted = signalRule({
  id: 'consent-mode-default-granted',
  on: ['consent-mode'],
  fixes: ['default-to-denied'],
  report: () => ({ data: {} }),
});

/** Google tags are configured, and no default is set anywhere. */
export const consentModeDefaultMissing = callRule({
  id: 'consent-mode-default-granted',
  where: (call, context) =>
    call.family === 'tracker' &&
    call.labels.has('consent.config') &&
    !call.guards.consented &&
    !context.waits &&
    context.consentMode === 'none',
  fixes: ['default-to-denied'],
  report: () => ({ data: {} }),
});
