import { check } from './check.js';

describe('special-category-in-decision', () => {
  it('reports a special category in a score, a vector and a prompt', async () => {
    await check(`
interface Applicant { id: string; income: number; age: number; email: string; postalCode: string; gender: string; religion: string }
//                                                                                                                       ^ pii-special-category
export function computeCreditScore(a: Applicant): number {
  let score = 0;
  if (a.income > 3000) score += 40;
  if (a.age > 25) score += 20;
//    ^^^ proxy-feature-in-score
  if (a.postalCode.startsWith('10')) score -= 10;
//    ^^^ proxy-feature-in-score
  score += a.gender === 'f' ? 5 : 0;
//         ^^^ proxy-feature-in-score
  if (a.religion === 'none') {
//    ^^^ special-category-in-decision
    score += 1;
  }
  return score;
//^^^ high-risk-use-hint
}
export async function decide(a: Applicant, db: any) {
  if (computeCreditScore(a) < 50) await db.applications.update({ id: a.id, status: 'declined' });
//                                      ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
}
`);
    await check(`
import * as tf from '@tensorflow/tfjs-node';
export async function predictChurn(model: tf.LayersModel, customer: { logins: number; age: number; nationality: string; healthStatus: number }) {
  const features = [customer.logins, customer.age, customer.nationality === 'DE' ? 1 : 0, customer.healthStatus];
//                                   ^^^ proxy-feature-in-score
//                                                 ^^^ proxy-feature-in-score
//                                                                                        ^^^ special-category-in-decision
  const [p] = await model.predict(tf.tensor2d([features])).data();
  return p;
}
`);
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
import { prisma } from './db';
export async function screen(applicant: { id: string; cv: string; religion: string; nationality: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ suitable: z.boolean() }), prompt: \`CV: \${applicant.cv}. Religion: \${applicant.religion}. From \${applicant.nationality}\` });
//                         ^^^ high-risk-use-hint
//                                                                                                                             ^^^ pii-in-llm-prompt
//                                                                                                                                                        ^^^ pii-in-llm-prompt, special-category-in-decision
//                                                                                                                                                                                    ^^^ pii-in-llm-prompt, proxy-feature-in-score
  if (!object.suitable) await prisma.applicant.update({ where: { id: applicant.id }, data: { status: 'rejected' } });
//                            ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log, missing-fallback
}
`);
  });

  it('is silent about a greeting and a search', async () => {
    await check(`
import { generateText } from 'ai';
export async function greet(applicant: { id: string; religion: string; firstName: string }) {
  const { text } = await generateText({ model: 'openai/gpt-5', prompt: \`Write a greeting for \${applicant.firstName} \${applicant.religion}\` });
//                                                                                             ^^^ pii-in-llm-prompt
//                                                                                                                    ^^^ pii-in-llm-prompt
  return text;
}
export function searchUsers(users: { firstName: string; language: string }[], q: string) {
  return users.map((user) => {
    let score = 0;
    if (user.firstName.startsWith(q)) score += 10;
    return { user, score };
  });
}
`);
  });
});
