import { check } from './check.js';

describe('missing-decision-log', () => {
  it('finds the record after the effect, and misses it on another way', async () => {
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
import { auditLog } from './audit';
export async function screen(applicant: { id: string; cv: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean() }), prompt: applicant.cv });
//                                                                                                                      ^^^ pii-in-llm-prompt
  if (!object.suitable) {
    await prisma.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
//        ^^^ automated-decision-no-review, decision-without-explanation, missing-fallback
    await auditLog.record({ subject: applicant.id, outcome: 'rejected', model: 'gpt-5' });
  }
}
`);
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
import { auditLog } from './audit';
export async function screen(applicant: { id: string; cv: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean() }), prompt: applicant.cv });
//                                                                                                                      ^^^ pii-in-llm-prompt
  if (!object.suitable) {
    await prisma.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
//        ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log, missing-fallback
  } else {
    await auditLog.record({ subject: applicant.id, outcome: 'accepted', model: 'gpt-5' });
  }
}
`);
  });

  it('knows the functions of the configuration and tables of an audit', async () => {
    await check(`
// @file: leitplanke.config.json
{ "audit": { "functions": ["ledgerX.note"] } }
// @file: src/a.ts
import { prisma } from './db';
import { ledgerX } from './l';
export async function screen(lead: { id: string; leadScore: number }) {
  if (lead.leadScore < 30) {
    ledgerX.note(lead.id, 'rejected');
    await prisma.lead.update({ where: { id: lead.id }, data: { status: 'rejected' } });
//        ^^^ automated-decision-no-review, decision-without-explanation
  }
}
`);
    await check(`
import { createClient } from '@supabase/supabase-js';
const supabase = createClient('a', 'b');
export async function apply(customer: { id: string; risk_score: number }) {
  if (customer.risk_score > 80) {
    await supabase.from('customers').update({ blocked: true }).eq('id', customer.id);
//        ^^^ automated-decision-no-review, decision-without-explanation
    await supabase.from('audit_log').insert({ customer_id: customer.id, action: 'block' });
  }
}
`);
  });
});
