import { assertFix } from './assert-fix.js';

describe('default-to-false', () => {
  const fix = { rule: 'consent-default-true', fix: 'default-to-false' } as const;

  it('changes the default of a schema', () =>
    assertFix({
      ...fix,
      code: `import { z } from 'zod';\nexport const signup = z.object({ newsletter: z.boolean().default(true) });\n`,
      has: ['newsletter: z.boolean().default(false)'],
    }));

  it('takes the tick out of a checkbox', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.tsx\nexport const Box = () => <input type="checkbox" name="newsletter" defaultChecked />;\n`,
      has: ['<input type="checkbox" name="newsletter" />'],
    }));

  it('changes a state, a fallback and a destructured default', async () => {
    await assertFix({
      ...fix,
      code: `declare function useState<T>(value: T): [T];\nexport const [newsletterOptIn] = useState(true);\n`,
      has: ['useState(false)'],
    });
    await assertFix({
      ...fix,
      code: `export const read = (form: { newsletter?: boolean }) => form.newsletter ?? true;\n`,
      has: ['form.newsletter ?? false'],
    });
    await assertFix({
      ...fix,
      code: `export function read({ newsletter = true }: { newsletter?: boolean }) {\n  return newsletter;\n}\n`,
      has: ['{ newsletter = false }'],
    });
  });

  it('takes silence for a no', () =>
    assertFix({
      ...fix,
      code: `export const read = (form: { newsletter?: boolean }) => ({ newsletter: form.newsletter !== false });\n`,
      has: ['newsletter: form.newsletter === true'],
    }));

  it('changes SQL and a Prisma schema', async () => {
    await assertFix({
      ...fix,
      code: `export const sql = 'ALTER TABLE users ADD marketing_consent BOOLEAN NOT NULL DEFAULT TRUE';\n`,
      has: ['NOT NULL DEFAULT FALSE'],
    });
    await assertFix({
      ...fix,
      code: `// @file: prisma/schema.prisma\nmodel User {\n  id String @id\n  smsOptIn Boolean @default(true)\n}\n`,
      has: ['smsOptIn Boolean @default(false)'],
    });
  });
});

describe('default-to-denied', () => {
  const fix = { rule: 'consent-mode-default-granted', fix: 'default-to-denied' } as const;
  const gtag = 'declare function gtag(...args: unknown[]): void;\n';

  it('denies what was granted and adds what is missing', () =>
    assertFix({
      ...fix,
      code: `${gtag}gtag('consent', 'default', { ad_storage: 'granted', analytics_storage: 'granted' });\n`,
      has: [
        "{ ad_storage: 'denied', analytics_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' }",
      ],
    }));

  it('puts a default before the first config', () =>
    assertFix({
      ...fix,
      code: `${gtag}export function start(id: string) {\n  gtag('config', id);\n}\n`,
      has: ["  gtag('consent', 'default', {\n    ad_storage: 'denied',", "  });\n  gtag('config', id);"],
    }));
});

describe('listen-to-tcf', () => {
  it('replaces the command', () =>
    assertFix({
      rule: 'tcf-api-outdated',
      fix: 'listen-to-tcf',
      code: `declare function __tcfapi(command: string, version: number, use: (data: unknown) => void): void;\nexport const ask = (use: (data: unknown) => void) => __tcfapi('getTCData', 2, use);\n`,
      has: ["__tcfapi('addEventListener', 2, use)"],
    }));
});

const mail = `declare module 'resend' {
  export class Resend {
    constructor(key: string);
    emails: { send(mail: object): Promise<void> };
  }
}
`;

const head = `import { Resend } from 'resend';
const resend = new Resend('key');
interface Customer {
  email: string;
  newsletterOptIn: boolean;
}
`;

describe('add-consent-guard', () => {
  const fix = { rule: 'marketing-send-without-consent-check', fix: 'add-consent-guard' } as const;

  it('asks the field of the record, and goes on with the next person', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
${head}export async function sendNewsletter(customers: Customer[], html: string) {
  for (const customer of customers) {
    await resend.emails.send({ from: 'a', to: customer.email, subject: 'News', html });
  }
}
// @file: src/resend.d.ts
${mail}`,
      has: ['    if (!customer.newsletterOptIn) continue;\n    await resend'],
    }));

  it('leaves a function that returns nothing, and declines where no field is known', async () => {
    await assertFix({
      ...fix,
      code: `// @file: src/a.ts
${head}export async function sendNewsletter(customer: Customer, html: string) {
  await resend.emails.send({ from: 'a', to: customer.email, subject: 'News', html });
}
// @file: src/resend.d.ts
${mail}`,
      has: ['  if (!customer.newsletterOptIn) return;\n  await resend'],
    });
    await assertFix({
      ...fix,
      code: `// @file: src/a.ts
import { Resend } from 'resend';
const resend = new Resend('key');
export async function sendNewsletter(customer: { email: string }, html: string) {
  await resend.emails.send({ from: 'a', to: customer.email, subject: 'News', html });
}
// @file: src/resend.d.ts
${mail}`,
      declines: true,
    });
  });
});

describe('add-unsubscribe-headers', () => {
  const fix = { rule: 'missing-list-unsubscribe-header', fix: 'add-unsubscribe-headers' } as const;
  const send = (message: string): string => `// @file: src/a.ts
${head}export async function sendNewsletter(customer: Customer, html: string, unsubscribeUrl: string) {
  if (!customer.newsletterOptIn) return;
  await resend.emails.send(${message});
  return unsubscribeUrl;
}
// @file: src/resend.d.ts
${mail}`;

  it('adds both, with the address that the function has', () =>
    assertFix({
      ...fix,
      code: send("{ from: 'a', to: customer.email, subject: 'News', html }"),
      has: [
        "html, headers: { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }",
      ],
    }));

  it('adds the one that is missing', () =>
    assertFix({
      ...fix,
      code: send(
        "{\n    from: 'a',\n    to: customer.email,\n    subject: 'News',\n    html,\n    headers: {\n      'List-Unsubscribe': '<x>',\n    },\n  }",
      ),
      has: ["'List-Unsubscribe': '<x>',\n      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',"],
    }));
});

describe('tracking-off', () => {
  it('switches the option off', () =>
    assertFix({
      rule: 'email-open-tracking-without-consent',
      fix: 'tracking-off',
      code: `import sgMail from '@sendgrid/mail';
export const receipt = (user: { email: string }) =>
  sgMail.send({ to: user.email, from: 'a', subject: 'Receipt', text: 'x', trackingSettings: { openTracking: { enable: true } } });
`,
      has: ['openTracking: { enable: false }'],
    }));
});
