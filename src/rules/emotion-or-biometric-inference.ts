import { observationRule } from './rule.js';

/**
 * Emotions or traits are inferred from faces or voices: partly prohibited, else to be told to the persons
 * (AI Act Art. 5(1)(f) and (g), 50(3), Annex III No. 1; GDPR Art. 9).
 */
export const emotionOrBiometricInference = observationRule({
  id: 'emotion-or-biometric-inference',
  of: 'person-inference',
  fixes: [],
  report: ({ detail }) => ({ data: { api: detail } }),
});
