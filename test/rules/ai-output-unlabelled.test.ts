import { check } from './check.js';

const setup = `
import OpenAI from 'openai';
import { Resend } from 'resend';
const openai = new OpenAI();
const resend = new Resend('key');
async function draft(topic: string) {
  const completion = await openai.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: topic }] });
  return completion.choices[0].message.content ?? '';
}
`;

describe('ai-output-unlabelled', () => {
  it('reports generated text in a mail, and not when the mail says so', async () => {
    await check(`${setup}
export async function send(to: string) {
  const text = await draft('spring offer');
  await resend.emails.send({ from: 'a@example.org', to, subject: 'News', html: \`<p>\${text}</p>\` });
//                                                                               ^ ai-output-unlabelled
  await resend.emails.send({ from: 'a@example.org', to, subject: 'News', html: \`<p>\${text}</p><p>This text was generated with AI.</p>\` });
}
`);
  });

  it('knows a function that adds a label by what it does', async () => {
    await check(`${setup}
const footer = '\\n\\nDieser Text wurde mit KI erstellt.';
const withNotice = (body: string) => body + footer;
const withSignature = (body: string) => body + '\\n\\nYour team';
export async function send(to: string) {
  const text = await draft('spring offer');
  await resend.emails.send({ from: 'a@example.org', to, subject: 'News', text: withNotice(text) });
  await resend.emails.send({ from: 'a@example.org', to, subject: 'News', text: withSignature(text) });
//                                                                             ^ ai-output-unlabelled
}
`);
  });

  it('is satisfied by an approval that dominates, and not by one that comes too late', async () => {
    await check(`${setup}
import { requestApproval } from './review';
export async function send(to: string) {
  const text = await draft('spring offer');
  const approved = await requestApproval(text);
  if (!approved) return;
  await resend.emails.send({ from: 'a@example.org', to, subject: 'News', text });
}
export async function sendFirst(to: string) {
  const text = await draft('spring offer');
  await resend.emails.send({ from: 'a@example.org', to, subject: 'News', text });
//                                                                       ^ ai-output-unlabelled
  await requestApproval(text);
}
`);
  });

  it('does not mind mails to the own team', async () => {
    await check(`${setup}
export async function report() {
  await resend.emails.send({ from: 'a@example.org', to: 'team@example.org', subject: 'Weekly', text: await draft('summary') });
}
`);
  });

  it('follows streams and posts', async () => {
    await check(`
import { TwitterApi } from 'twitter-api-v2';
import { streamText } from 'ai';
const client = new TwitterApi('token');
export async function post() {
  const { textStream } = streamText({ model: 'openai/gpt-5', prompt: 'a post' });
  let whole = '';
  for await (const part of textStream) whole += part;
  await client.v2.tweet(whole);
//                      ^^^^^ ai-output-unlabelled
}
`);
  });
});
