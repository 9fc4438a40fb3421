import { check } from './check.js';

describe('missing-owner', () => {
  it('asks for an owner, or a line in CODEOWNERS', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "modelCard": "docs/model-cards/newsletter-writer.md"},
//  ^^^ missing-owner
    {"id": "lead-scorer", "files": ["src/scoring/**"], "modelCard": "docs/model-cards/lead-scorer.md", "dataOrigin": "docs/data/leads.md", "biasReview": {"date": "2026-09-01", "report": "docs/bias/2026-09.md"}, "driftMonitoring": {"metric": "psi", "alertTo": "ml@example.com"}, "lastReview": "2026-10-01", "reviewEveryDays": 90, "dpia": "docs/dpia/scoring.md"}
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
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
// @file: .github/CODEOWNERS
src/scoring/ @acme/crm
`);
  });

  it('asks for an approver where it acts with approval', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md", "automationLevel": "act-with-approval"}
//  ^^^ missing-owner
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
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
`);
  });
});
