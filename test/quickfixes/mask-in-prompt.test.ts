import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-in-llm-prompt', fix: 'mask-in-prompt' } as const;
const ask = (content: string): string => `
import OpenAI from 'openai';
const openai = new OpenAI();
export async function draft(lead: { email: string; firstName: string }): Promise<string> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: ${content} });
  return answer.output_text;
}
`;

describe('mask-in-prompt', () => {
  it('wraps the value in a template', () =>
    assertFix({
      ...fix,
      code: ask('`Write to ${lead.email}`'),
      has: ['input: `Write to ${maskPersonalData(lead.email)}`', 'function maskPersonalData(value: unknown): string {'],
    }));

  it('wraps a part of a sum', () =>
    assertFix({ ...fix, code: ask("'Write to ' + lead.email"), has: ["'Write to ' + maskPersonalData(lead.email)"] }));

  it('wraps one value after the other with one function', () =>
    assertFix({
      ...fix,
      code: ask('`${lead.firstName}: ${lead.email}`'),
      has: ['${maskPersonalData(lead.firstName)}: ${lead.email}'],
      leaves: 1,
    }));

  it('wraps what a caller hands to the function that asks', () =>
    assertFix({
      ...fix,
      code: `// @file: src/ask.ts
import OpenAI from 'openai';
const openai = new OpenAI();
export const ask = async (input: string): Promise<string> => (await openai.responses.create({ model: 'gpt-5', input })).output_text;
// @file: src/caller.ts
import { ask } from './ask';
export const summary = (lead: { email: string }): Promise<string> => ask(\`Who is \${lead.email}?\`);
`,
      has: ['ask(`Who is ${maskPersonalData(lead.email)}?`);\n\n/** Hides'],
    }));
});
