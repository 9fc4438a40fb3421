import { check } from './check.js';

describe('pii-in-analytics-event', () => {
  it('reports names and addresses in events and traits, and not ids and what is measured', async () => {
    await check(`
import { Analytics } from '@segment/analytics-node';
const analytics = new Analytics({ writeKey: 'key' });
interface User { id: string; email: string; fullName: string; plan: string; city: string }
export function onSignUp(user: User) {
  analytics.identify({ userId: user.id, traits: { name: user.fullName, plan: user.plan } });
//                                                      ^ pii-in-analytics-event
  analytics.track({ userId: user.id, event: 'Signed Up', properties: { plan: user.plan, city: user.city } });
  analytics.track({ userId: user.email, event: 'Signed Up' });
//                          ^ pii-in-analytics-event
}
`);
  });

  it('follows properties through a service with an injected client', async () => {
    await check(`
// @file: src/telemetry.ts
import { PostHog } from 'posthog-node';
export class Telemetry {
  constructor(private readonly client: PostHog) {}
  capture(id: string, event: string, properties: Record<string, unknown>): void {
    this.client.capture({ distinctId: id, event, properties });
  }
}
// @file: src/checkout.ts
import { Telemetry } from './telemetry';
export class Checkout {
  constructor(private readonly telemetry: Telemetry) {}
  paid(buyer: { id: string; email: string }, total: number): void {
    this.telemetry.capture(buyer.id, 'paid', { total, email: buyer.email });
//                                                           ^ pii-in-analytics-event
    this.telemetry.capture(buyer.id, 'paid', { total });
  }
}
`);
  });

  it('knows the globals of tag managers and pixels', async () => {
    await check(`
export function lead(contact) {
  window.dataLayer.push({ event: 'lead', user: { email: contact.email } });
//                                                      ^ pii-in-analytics-event
  fbq('track', 'Lead', { value: 3, firstName: contact.firstName });
//                                            ^ pii-in-analytics-event
  window.dataLayer.push({ event: 'lead', value: 3 });
}
`);
  });

  it('leaves special categories to their own rule, and what is agreed with the vendor alone', async () => {
    await check(`
// @file: leitplanke.config.json
{ "recipients": { "posthog": { "categories": ["contact.email"] } } }
// @file: src/index.ts
import posthog from 'posthog-js';
export function known(member: { id: string; email: string; religion: string }) {
  posthog.identify(member.id, { email: member.email });
  posthog.capture('joined', { denomination: member.religion });
//                                          ^ pii-special-category
}
`);
  });

  it('is silent where the tool gets a keyed hash', async () => {
    await check(`
import { createHmac } from 'node:crypto';
import mixpanel from 'mixpanel-browser';
export function known(user: { email: string }) {
  mixpanel.identify(createHmac('sha256', 'pepper').update(user.email).digest('hex'));
}
`);
  });
});
