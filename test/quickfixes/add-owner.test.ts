import { assertFix } from './assert-fix.js';

const code = `// @file: src/letters/draft.ts
import OpenAI from 'openai';
const openai = new OpenAI();
export async function draft(): Promise<string> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Draft a letter.' });
  return answer.output_text;
}
`;

describe('add-owner', () => {
  it('takes who is in the register already, and keeps comments', () =>
    assertFix({
      rule: 'missing-owner',
      fix: 'add-owner',
      code: `// @file: leitplanke.config.json
{
  // who answers for what
  "aiSystems": [
    { "id": "other", "files": ["src/other.py"], "modelCard": "b.md", "owner": "crm@example.org" },
    { "id": "letters", "files": ["src/letters/**"], "modelCard": "a.md" }
  ],
  "training": { "lastDate": "2026-05-01", "topics": ["bias"] }
}
${code}`,
      has: ['// who answers for what', '"modelCard": "a.md", "owner": "crm@example.org"'],
    }));

  it('names the approver where that is missing', () =>
    assertFix({
      rule: 'missing-owner',
      fix: 'add-owner',
      code: `// @file: leitplanke.config.json
{
  "aiSystems": [
    {
      "id": "letters",
      "files": ["src/letters/**"],
      "modelCard": "a.md",
      "owner": "crm@example.org",
      "automationLevel": "act-with-approval"
    }
  ]
}
${code}`,
      has: ['"approver": "crm@example.org"'],
    }));
});
