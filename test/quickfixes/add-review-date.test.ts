import { assertFix } from './assert-fix.js';

describe('add-review-date', () => {
  it('enters today', () =>
    assertFix({
      rule: 'review-overdue',
      fix: 'add-review-date',
      code: `// @file: leitplanke.config.json
{
  "aiSystems": [{ "id": "letters", "modelCard": "a.md", "owner": "crm@example.org", "lastReview": "2025-01-01" }]
}
// @file: src/letters/draft.ts
import OpenAI from 'openai';
const openai = new OpenAI();
export async function draft(): Promise<string> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Draft a letter.' });
  return answer.output_text;
}
`,
      has: ['"lastReview": "2026-11-24"'],
      hasNot: ['2025-01-01'],
    }));
});
