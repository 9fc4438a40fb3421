import { check } from './check.js';

describe('pii-in-llm-prompt', () => {
  it('reports the fields of a person in a prompt, and not what the company does', async () => {
    await check(`
import OpenAI from 'openai';
const openai = new OpenAI();
export async function write(lead: { firstName: string; industry: string }) {
  await openai.chat.completions.create({
    model: 'gpt-5',
    messages: [
      { role: 'system', content: 'You write mails.' },
      { role: 'user', content: \`Write to \${lead.firstName} about \${lead.industry}\` },
//                                        ^ pii-in-llm-prompt
    ],
  });
}
`);
  });

  it('reports in the function that builds the prompt for a wrapper in another file', async () => {
    await check(`
// @file: src/model.ts
import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
export async function ask(prompt: string): Promise<string> {
  const answer = await client.messages.create({ model: 'claude', max_tokens: 10, messages: [{ role: 'user', content: prompt }] });
  return answer.content[0].text;
}
// @file: src/index.ts
import { ask } from './model';
export async function summarise(customer: { id: string; email: string }) {
  await ask('Say hello');
  return ask(\`Summarise \${customer.email}\`);
//           ^ pii-in-llm-prompt
}
`);
  });

  it('is satisfied by redaction on the way', async () => {
    await check(`
import { generateText } from 'ai';
import { redactPersonalData } from './redact';
export async function f(contact: { email: string; phone: string }) {
  return generateText({ model: 'openai/gpt-5', prompt: redactPersonalData(\`\${contact.email} \${contact.phone}\`) });
}
`);
  });
});
