import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-whole-object-to-sink', fix: 'pick-fields' } as const;
const lead =
  'interface Lead {\n  id: string;\n  email: string;\n  firstName: string;\n  score: number;\n  steps: string[];\n}\n';
const log = (call: string): string => `${lead}export function f(lead: Lead): void {\n  ${call}\n}\n`;
const openai = `import OpenAI from 'openai';\nconst openai = new OpenAI();\n`;

describe('pick-fields', () => {
  it('logs the id', () =>
    assertFix({ ...fix, code: log("console.log('new', lead);"), has: ["console.log('new', { id: lead.id });"] }));

  it('logs the id in place of the short form', () =>
    assertFix({
      ...fix,
      code: log("console.log('new', { step: 1, lead });"),
      has: ["console.log('new', { step: 1, leadId: lead.id });"],
    }));

  it('logs the id in place of a spread', () =>
    assertFix({
      ...fix,
      code: log("console.log('new', { ...lead, step: 1 });"),
      has: ["console.log('new', { id: lead.id, step: 1 });"],
    }));

  it('keeps the call that makes a text of it', () =>
    assertFix({
      ...fix,
      code: log('console.log(`new ${JSON.stringify(lead)}`);'),
      has: ['console.log(`new ${JSON.stringify({ id: lead.id })}`);'],
    }));

  it('logs the ids of a list', () =>
    assertFix({
      ...fix,
      code: `${lead}export function f(leads: Lead[]): void {\r\n  console.log(leads);\r\n}\r\n`.replace(
        /\r?\n/g,
        '\r\n',
      ),
      has: ['console.log(leads.map((item) => item.id));\r\n'],
    }));

  it('tells a model nothing about the person', () =>
    assertFix({
      ...fix,
      code: `${openai}interface Customer {
  id: string;
  email: string;
  firstName: string;
  locale: string;
}
export async function f(customer: Customer): Promise<void> {
  await openai.responses.create({ model: 'gpt-5', input: \`Summarise \${JSON.stringify(customer)}\` });
}
`,
      hasNot: ['JSON.stringify(customer)', 'customer.email', 'customer.firstName'],
      has: ['id: customer.id'],
    }));

  it('passes a recipient the fields that the code works with', () =>
    assertFix({
      ...fix,
      code: `
import { Client } from '@hubspot/api-client';
import { PrismaClient } from '@prisma/client';
const hubspot = new Client({ accessToken: '' });
const db = new PrismaClient();
export async function sync(): Promise<void> {
  for (const lead of await db.lead.findMany({})) {
    if (lead.company === null || !lead.email) continue;
    await hubspot.crm.contacts.basicApi.create({ properties: { ...lead } });
  }
}
`,
      has: ['{ properties: { company: lead.company, email: lead.email } }'],
    }));

  it('keeps what a person has written, where the rest says who it is', () =>
    assertFix({
      ...fix,
      brings: ['pii-in-llm-prompt'],
      code: `// @file: src/qualify.ts
import { generateText } from 'ai';
import type { Contact } from '@/lib/form';
export async function qualify(lead: Contact): Promise<string> {
  const { text } = await generateText({ model: 'x', prompt: \`Qualify \${JSON.stringify(lead)}\` });
  return text;
}
// @file: lib/form.ts
import { z } from 'zod';
export const contactForm = z.object({
  email: z.email(),
  name: z.string().max(80),
  message: z.string(),
  topics: z.array(z.string()),
});
export type Contact = z.infer<typeof contactForm>;
`,
      has: ['JSON.stringify({ message: lead.message })'],
    }));

  it('changes the function of the project that hands the record out', () =>
    assertFix({
      ...fix,
      code: `${lead}function note(what: string, lead: Lead): void {
  console.log(what, lead);
}
export function f(lead: Lead): void {
  note('new', lead);
}
`,
      has: ['  console.log(what, { id: lead.id });', "  note('new', lead);"],
    }));

  it('declines where a function of the project wants the whole record', () =>
    assertFix({
      ...fix,
      code: `
import { PrismaClient, type Lead } from '@prisma/client';
const db = new PrismaClient();
function note(lead: Lead): void {
  console.log(lead);
}
export async function f(id: string): Promise<void> {
  const lead = await db.lead.findUniqueOrThrow({ where: { id } });
  note(lead);
}
`,
      declines: true,
    }));

  it('declines where no field is known', () =>
    assertFix({ ...fix, code: 'export function f(lead: any): void {\n  console.log(lead);\n}\n', declines: true }));
});
