import { check } from './check.js';

describe('ai-edit-after-review', () => {
  it('reports a model that works on what was approved, also in a helper', async () => {
    await check(`
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Resend } from 'resend';
const resend = new Resend();
async function polish(draft: string) {
  const { text } = await generateText({ model: openai('gpt-5'), prompt: \`Polish: \${draft}\` });
//                       ^ ai-edit-after-review
  return text;
}
export async function send(to: string, draft: { body: string; status: string }) {
  if (draft.status !== 'approved') return;
  const html = await polish(draft.body);
  await resend.emails.send({ from: 'a@example.com', to, subject: 'News', html });
}
`);
  });

  it('is silent when the approval comes last', async () => {
    await check(`
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Resend } from 'resend';
import { requestApproval } from './review';
const resend = new Resend();
export async function send(to: string, body: string) {
  const { text } = await generateText({ model: openai('gpt-5'), prompt: \`Polish: \${body}\` });
  const { approved } = await requestApproval(text);
  if (approved) await resend.emails.send({ from: 'a@example.com', to, subject: 'News', html: text });
}
`);
  });
});
