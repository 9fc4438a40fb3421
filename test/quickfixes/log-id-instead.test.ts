import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-in-logs', fix: 'log-id-instead' } as const;

describe('log-id-instead', () => {
  it('logs the id that the type declares', () =>
    assertFix({
      ...fix,
      code: `
interface Lead {
  id: string;
  email: string;
}
export function f(lead: Lead): void {
  console.log(\`new lead \${lead.email}\`);
}
`,
      has: ['console.log(`new lead ${lead.id}`);'],
    }));

  it('logs the id that the function uses elsewhere', () =>
    assertFix({
      ...fix,
      code: `
declare function load(id: string): Promise<any>;
export async function f(key: string): Promise<void> {
  const lead = await load(key);
  await load(lead.id);
  console.error('failed', lead.email.toLowerCase());
}
`,
      has: ["console.error('failed', lead.id);"],
    }));

  it('finds the type in an imported file', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
import type { Customer } from './types';
export function f(customers: Customer[]): void {
  for (const customer of customers) console.log('mail to', customer.email);
}
// @file: src/types.ts
export interface Customer {
  id: number;
  email: string;
}
`,
      has: ["console.log('mail to', customer.id);"],
    }));

  it('finds the model in the Prisma schema', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
import { PrismaClient } from '@prisma/client';
const db = new PrismaClient();
export async function f(): Promise<void> {
  const leads = await db.lead.findMany({ where: { status: 'new' } });
  leads.forEach((lead) => console.log(lead.email));
}
// @file: prisma/schema.prisma
model Lead {
  id    String @id
  email String
}
`,
      has: ['console.log(lead.id)'],
    }));

  it('finds the fields of a schema', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
import type { Form } from '@/lib/form';
export function f(form: Form): void {
  console.log('form', form.email);
}
// @file: src/lib/form.ts
import { z } from 'zod';
const schema = z.object({ leadId: z.string(), email: z.email() }).strict();
export type Form = z.infer<typeof schema>;
`,
      has: ["console.log('form', form.leadId);"],
    }));

  it('renames the property with the value', () =>
    assertFix({
      ...fix,
      code: `
export function f(lead: { id: string; email: string }): void {
  console.log('new', { email: lead.email, source: 'web' });
}
`,
      has: ["console.log('new', { leadId: lead.id, source: 'web' });"],
    }));

  it('drops the property where the id is there already', () =>
    assertFix({
      ...fix,
      code: 'export function f(lead: { id: string; email: string }): void {\r\n  console.log({ lead: lead.id, email: lead.email });\r\n}\r\n',
      has: ['console.log({ lead: lead.id });\r\n'],
    }));

  it('declines where no id is known', () =>
    assertFix({
      ...fix,
      code: 'export function f(lead: { email: string }): void {\n  console.log(lead.email);\n}\n',
      declines: true,
    }));
});
