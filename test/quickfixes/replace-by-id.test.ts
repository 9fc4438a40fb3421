import { assertFix } from './assert-fix.js';

const inUrl = { rule: 'pii-in-url', fix: 'replace-by-id' } as const;

describe('replace-by-id', () => {
  it('names the id in an address, and the parameter after it', () =>
    assertFix({
      ...inUrl,
      code: `
export async function load(lead: { id: string; email: string }): Promise<void> {
  await fetch(\`https://api.example.com/leads?email=\${encodeURIComponent(lead.email)}&full=1\`);
}
`,
      becomes: `export async function load(lead: { id: string; email: string }): Promise<void> {
  await fetch(\`https://api.example.com/leads?leadId=\${encodeURIComponent(lead.id)}&full=1\`);
}
`,
    }));

  it('keeps tracking parameters, and renames others that are set', () =>
    assertFix({
      ...inUrl,
      code: `
export function link(reader: { id: string; email: string }): string {
  const url = new URL('https://example.com/');
  url.searchParams.set('mail', reader.email);
  url.searchParams.set('utm_content', reader.email);
  return url.toString();
}
`,
      has: ["set('utm_content', reader.email)", "set('readerId', reader.id)"],
      leaves: 1,
    }));

  it('keeps the name under which an analytics tool knows people', () =>
    assertFix({
      rule: 'pii-in-analytics-event',
      fix: 'replace-by-id',
      code: `
import { PostHog } from 'posthog-node';
const posthog = new PostHog('key');
export function opened(user: { id: string; email: string }): void {
  posthog.capture({ distinctId: user.email, event: 'opened' });
}
`,
      has: ["capture({ distinctId: user.id, event: 'opened' })"],
    }));

  it('declines where the record is not known to have an id', () =>
    assertFix({
      ...inUrl,
      code: `
export function link(reader: { email: string }): string {
  return \`https://example.com/?email=\${reader.email}\`;
}
`,
      declines: true,
    }));
});
