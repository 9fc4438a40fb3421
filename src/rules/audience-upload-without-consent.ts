import type { ModelledCall } from '../flow/modelled-call.js';
import { callRule } from './rule.js';

/** Data of customers goes to an advertising network, and nobody asked who agreed (GDPR Art. 6(1)(a), 26; EDPB Guidelines 08/2020). */
export const audienceUploadWithoutConsent = callRule({
  id: 'audience-upload-without-consent',
  where: (call) => call.family === 'ads' && isUpload(call) && !call.guards.consented,
  fixes: ['add-consent-guard'],
  report: () => ({ data: {}, then: 'execute' }),
});

/** Lists of people, and events with data about them, sent by a server; pixels in a browser are trackers. */
function isUpload(call: ModelledCall): boolean {
  if (call.labels.has('person.list')) return true;
  const isHttp = call.package.includes('.');
  if (isHttp) return call.labels.has('person.traits') || call.labels.has('person.email');
  return call.package === 'facebook-nodejs-business-sdk' && call.chain.endsWith('setEvents');
}
