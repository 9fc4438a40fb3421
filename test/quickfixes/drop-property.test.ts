import { assertFix } from './assert-fix.js';

describe('drop-event-property', () => {
  it('takes one property out and leaves the others', () =>
    assertFix({
      rule: 'pii-in-analytics-event',
      fix: 'drop-event-property',
      code: `
import { Analytics } from '@segment/analytics-node';
const analytics = new Analytics({ writeKey: 'key' });
export function signedUp(user: { id: string; email: string; plan: string }): void {
  analytics.track({
    userId: user.id,
    event: 'Signed Up',
    properties: {
      email: user.email, // for support
      plan: user.plan,
    },
  });
}
`,
      has: ["event: 'Signed Up'", 'properties: {\n      plan: user.plan,\n    }'],
      hasNot: ['user.email'],
    }));

  it('takes out the short form, and a text with the value in it', () =>
    assertFix({
      rule: 'pii-in-analytics-event',
      fix: 'drop-event-property',
      code: `
export function clicked(user: { id: string; firstName: string }): void {
  gtag('event', 'click', { label: \`by \${user.firstName}\`, value: 1 });
}
`,
      has: ["gtag('event', 'click', { value: 1 });"],
    }));

  it('declines where the value says whom the event is about', () =>
    assertFix({
      rule: 'pii-in-analytics-event',
      fix: 'drop-event-property',
      code: `
import { PostHog } from 'posthog-node';
const posthog = new PostHog('key');
export function opened(user: { email: string }): void {
  posthog.capture({ distinctId: user.email, event: 'opened' });
}
`,
      declines: true,
    }));
});

describe('drop-from-payload', () => {
  it('leaves out what the recipient does not need', () =>
    assertFix({
      rule: 'pii-beyond-purpose',
      fix: 'drop-from-payload',
      code: `// @file: src/newsletter/subscribe.ts
import { Client } from '@hubspot/api-client';
const hubspot = new Client({ accessToken: 'token' });
export async function subscribe(person: { email: string; phone: string }): Promise<void> {
  await hubspot.crm.contacts.basicApi.create({
    properties: { email: person.email, phone: person.phone },
    associations: [],
  });
}
`,
      has: ['properties: { email: person.email },'],
      hasNot: ['person.phone'],
    }));

  it('leaves out a special category', () =>
    assertFix({
      rule: 'pii-special-category',
      fix: 'drop-from-payload',
      code: `
export function registered(member: { religion: string }): void {
  fbq('track', 'CompleteRegistration', { currency: 'EUR', religion: member.religion });
}
`,
      has: ["fbq('track', 'CompleteRegistration', { currency: 'EUR' });"],
    }));
});
