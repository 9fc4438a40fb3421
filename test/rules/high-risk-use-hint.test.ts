import { check } from './check.js';

describe('high-risk-use-hint', () => {
  it('reports resumes and credit, unless the register classifies the system', async () => {
    await check(`
import { generateObject } from 'ai';
import { z } from 'zod';
export async function screenResume(resume: string) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ fit: z.number() }), prompt: \`Rate how well this resume fits the job: \${resume}\` });
//                         ^^^ high-risk-use-hint
  return object;
}
export function computeCreditScore(c: { income: number }) { return c.income / 100; }
//                                                          ^^^ high-risk-use-hint, opaque-score
`);
    await check(`
// @file: leitplanke.config.json
{ "aiSystems": [{ "id": "x", "files": ["src/**"], "owner": "a@b.de", "modelCard": "docs/x.md", "classification": { "highRisk": false, "reason": "docs/r.md" } }], "training": { "lastDate": "2026-09-01", "topics": ["ai-literacy"] } }
// @file: src/a.ts
import { generateObject } from 'ai';
import { z } from 'zod';
export async function screenResume(resume: string) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ fit: z.number() }), prompt: \`Rate how well this resume fits the job: \${resume}\` });
  return object;
}
`);
    await check(`
import { generateText } from 'ai';
export async function newsletter(topic: string) {
  const { text } = await generateText({ model: 'openai/gpt-5', prompt: \`Write a newsletter about \${topic} for our customers\` });
  return text;
}
`);
  });
});
