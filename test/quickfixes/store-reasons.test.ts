import { assertFix } from './assert-fix.js';

const fix = { rule: 'decision-without-explanation', fix: 'store-reasons' } as const;
const head = `import { generateObject } from 'ai';
import { z } from 'zod';
declare const db: { application: { update(row: object): Promise<void> } };
`;

describe('store-reasons', () => {
  it('asks the model for reasons and keeps them', () =>
    assertFix({
      ...fix,
      code: `${head}export async function screen(application: { id: string; text: string }): Promise<void> {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean() }), prompt: application.text });
  if (!object.suitable) await db.application.update({ id: application.id, status: 'rejected' });
}
`,
      has: [
        'z.object({ suitable: z.boolean(), reasons: z.array(z.string()) })',
        "{ id: application.id, status: 'rejected', reasons: object.reasons }",
      ],
    }));

  it('takes the reasons that the schema has, by the name that they have', () =>
    assertFix({
      ...fix,
      code: `${head}const schema = z.object({ suitable: z.boolean(), rationale: z.string() });
export async function screen(application: { id: string; text: string }): Promise<void> {
  const { object: verdict } = await generateObject({ model: 'openai/gpt-5', schema, prompt: application.text });
  if (verdict.suitable) return;
  await db.application.update({ where: { status: 'new' }, data: { status: 'rejected' } });
}
`,
      has: ["{ where: { status: 'new' }, data: { status: 'rejected', reasons: verdict.rationale } }"],
    }));

  it('declines where no model can be asked', () =>
    assertFix({
      ...fix,
      code: `declare const db: { lead: { update(row: object): Promise<void> } };
export async function grade(lead: { id: string; leadScore: number }): Promise<void> {
  if (lead.leadScore < 30) await db.lead.update({ id: lead.id, status: 'rejected' });
}
`,
      declines: true,
    }));
});
