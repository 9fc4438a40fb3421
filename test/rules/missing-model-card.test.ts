import { check } from './check.js';
import { leadScorer, newsletterWriter } from './registered-systems.js';

describe('missing-model-card', () => {
  it('reports at the call that no entry covers, with the name of the model', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "lead-scorer", "files": ["src/scoring/**"], "owner": "crm@example.com", "modelCard": "docs/model-cards/lead-scorer.md", "dataOrigin": "docs/data/leads.md", "biasReview": {"date": "2026-09-01", "report": "docs/bias/2026-09.md"}, "driftMonitoring": {"metric": "psi", "alertTo": "ml@example.com"}, "lastReview": "2026-10-01", "reviewEveryDays": 90, "dpia": "docs/dpia/scoring.md"}
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
${leadScorer}
// @file: src/newsletter/draft.ts
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

export async function draft(topics: string[]): Promise<string> {
  const message = await anthropic.messages.create({
//                      ^ missing-model-card
    model: 'claude-sonnet-4-5',
    max_tokens: 2000,
    messages: [{ role: 'user', content: \`Draft the newsletter about \${topics.join(', ')}\` }],
  });
  return message.content[0]?.type === 'text' ? message.content[0].text : '';
}
`);
  });

  it('reports entries without a card and entries without code', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com"},
//  ^^^ missing-model-card
    {"id": "gone", "files": ["src/gone/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md"}
//  ^^^ missing-model-card
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
${newsletterWriter}
`);
  });

  it('counts a call behind a wrapper and over HTTP once', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md"}
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
${newsletterWriter}
// @file: src/other/ask.ts
export async function ask(prompt: string) {
  const response = await fetch('https://api.openai.com/v1/chat/completions', {
//                       ^ missing-model-card
    method: 'POST',
    body: JSON.stringify({ model: 'gpt-5', messages: [{ role: 'user', content: prompt }] }),
  });
  return (await response.json()).choices[0].message.content;
}
export const a = () => ask('A');
export const b = () => ask('B');
`);
  });
});
