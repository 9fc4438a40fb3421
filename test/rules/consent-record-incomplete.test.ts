import { check } from './check.js';

describe('consent-record-incomplete', () => {
  it('says what is missing from a record, and nothing of a complete one or a withdrawal', async () => {
    await check(`
import mongoose from 'mongoose';
const Subscriber = mongoose.model('Subscriber', new mongoose.Schema({ email: String, emailConsent: Boolean }));
export async function agree(email: string, form: string) {
  await Subscriber.create({ email, emailConsent: true, consentedAt: new Date(), source: form });
//                                 ^^^^^^^^^^^^^^^^^^ consent-record-incomplete
  await Subscriber.create({ email, emailConsent: true, consentedAt: new Date(), source: form, textVersion: 'v2' });
}
export async function withdraw(email: string) {
  await Subscriber.updateOne({ email }, { emailConsent: false });
}
`);
  });
});
