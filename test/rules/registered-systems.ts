/** A file of a case: a model that rates companies. */
export const leadScorer = `
// @file: src/scoring/score.ts
import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

export async function rate(company: { industry: string; size: number }): Promise<number> {
  const { object } = await generateObject({
    model: openai('gpt-5-mini'),
    schema: z.object({ score: z.number(), reasons: z.array(z.string()) }),
    prompt: \`Rate this company from 0 to 100: \${company.industry}, \${company.size} employees\`,
  });
  return object.score;
}
`;

/** A file of a case: a model that drafts the newsletter. */
export const newsletterWriter = `
// @file: src/newsletter/draft.ts
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

export async function draft(topics: string[]): Promise<string> {
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 2000,
    messages: [{ role: 'user', content: \`Draft the newsletter about \${topics.join(', ')}\` }],
  });
  return message.content[0]?.type === 'text' ? message.content[0].text : '';
}
`;
