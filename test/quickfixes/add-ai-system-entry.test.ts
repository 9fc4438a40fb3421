import { assertFix } from './assert-fix.js';

describe('add-ai-system-entry', () => {
  it('enters the file of the call', () =>
    assertFix({
      rule: 'missing-model-card',
      fix: 'add-ai-system-entry',
      code: `// @file: src/letters/draft.ts
import OpenAI from 'openai';
const openai = new OpenAI();
export async function draft(): Promise<string> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Draft a letter.' });
  return answer.output_text;
}
// @file: leitplanke.config.json
{
  "aiSystems": [
    // Python
    { "id": "draft", "files": ["src/other.py"], "modelCard": "b.md", "owner": "crm@example.org" }
  ]
}
`,
      brings: ['missing-owner'],
    }));
});
