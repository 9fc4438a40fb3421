import { check } from './check.js';

describe('ai-literacy-record-missing', () => {
  it('asks for a dated record with topics', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md"}
  ],
  "training": {"lastDate": "2025-10-01", "topics": ["privacy"]}
//^^^ ai-literacy-record-missing
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

  it('is silent where no register is kept', async () => {
    await check(`
// @file: leitplanke.config.json
{ "training": {} }
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
