import { check } from './check.js';

describe('pii-whole-object-to-sink', () => {
  it('reports a typed person that is logged as a whole, and not a pick of harmless fields', async () => {
    await check(`
interface Customer { id: string; email: string; phone: string; plan: string }
export function f(customer: Customer) {
  console.log(customer);
//            ^^^^^^^^ pii-whole-object-to-sink
  console.log({ id: customer.id, plan: customer.plan });
}
`);
  });

  it('reports a record from the database that is spread into a CRM update', async () => {
    await check(`
import { Client } from '@hubspot/api-client';
import { PrismaClient } from '@prisma/client';
const hubspot = new Client({ accessToken: 'x' });
const prisma = new PrismaClient();
export async function sync(id: string) {
  const lead = await prisma.lead.findUniqueOrThrow({ where: { id } });
  await hubspot.crm.contacts.basicApi.create({ properties: { ...lead, source: 'web' } });
//                                                              ^ pii-whole-object-to-sink
  await hubspot.crm.contacts.basicApi.create({ properties: { plan: lead.plan } });
}
`);
  });

  it('reports JSON of a form whose schema has personal fields', async () => {
    await check(`
import { z } from 'zod';
import { generateObject } from 'ai';
const leadSchema = z.object({ email: z.string().email(), name: z.string(), phone: z.string(), message: z.string() });
type LeadForm = z.infer<typeof leadSchema>;
export async function qualify(lead: LeadForm) {
  return generateObject({ model: 'openai/gpt-5', schema: leadSchema, prompt: \`Qualify: \${JSON.stringify(lead)}\` });
//                                                                                       ^ pii-whole-object-to-sink
}
`);
  });

  it('is silent about things that are no persons', async () => {
    await check(`
interface Product { id: string; name: string; price: number }
export function f(product: Product, template: { name: string; subject: string }) {
  console.log(product, template);
}
`);
  });
});
