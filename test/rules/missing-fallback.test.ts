import { check } from './check.js';

describe('missing-fallback', () => {
  it('reports a decision that nothing stops, and not one behind a flag', async () => {
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
import { flags } from './flags';
export async function screen(applicant: { id: string; cv: string }) {
  if (!flags.autoScreening) return;
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean() }), prompt: applicant.cv });
//                                                                                                                      ^^^ pii-in-llm-prompt
  if (!object.suitable) await prisma.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
//                            ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
}
`);
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
export async function screen(applicant: { id: string; cv: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean() }), prompt: applicant.cv });
//                                                                                                                      ^^^ pii-in-llm-prompt
  if (!object.suitable) await prisma.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
//                            ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log, missing-fallback
}
`);
  });
});
