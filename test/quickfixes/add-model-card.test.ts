import { assertFix } from './assert-fix.js';

describe('add-model-card', () => {
  it('names the place of the card', () =>
    assertFix({
      rule: 'missing-model-card',
      fix: 'add-model-card',
      code: `// @file: leitplanke.config.json
{
	"aiSystems": [
		{
			"id": "letters",
			"owner": "crm@example.org"
		}
	]
}
// @file: src/letters/draft.ts
import OpenAI from 'openai';
const openai = new OpenAI();
export async function draft(): Promise<string> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Draft a letter.' });
  return answer.output_text;
}
`,
      has: ['\t\t\t"owner": "crm@example.org",\n\t\t\t"modelCard": "docs/model-cards/letters.md"'],
    }));
});
