import { check } from './check.js';

describe('ai-input-unvalidated', () => {
  it('reports JSON that is used as it is, and not what a schema or a type check has seen', async () => {
    await check(`
import OpenAI from 'openai';
import { prisma } from './db';
const openai = new OpenAI();
export async function extract(text: string) {
  const r = await openai.chat.completions.create({ model: 'gpt-4o', response_format: { type: 'json_object' }, messages: [{ role: 'user', content: text }] });
  const data = JSON.parse(r.choices[0].message.content ?? '{}');
//             ^^^ ai-input-unvalidated
  await prisma.note.create({ data: { topic: data.topic } });
}
`);
    await check(`
import OpenAI from 'openai';
import { z } from 'zod';
import { prisma } from './db';
const openai = new OpenAI();
const schema = z.object({ topic: z.string() });
export async function extract(text: string) {
  const r = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] });
  const data = schema.parse(JSON.parse(r.choices[0].message.content ?? '{}'));
  await prisma.note.create({ data: { topic: data.topic } });
}
`);
    await check(`
import OpenAI from 'openai';
const openai = new OpenAI();
export async function extract(text: string) {
  const r = await openai.chat.completions.create({ model: 'gpt-4o', response_format: { type: 'json_schema', json_schema: { name: 'x', strict: true, schema: {} } }, messages: [{ role: 'user', content: text }] });
  return JSON.parse(r.choices[0].message.content ?? '{}');
}
`);
    await check(`
import { generateText } from 'ai';
export async function run() {
  const { text } = await generateText({ model: 'openai/gpt-5', prompt: 'x' });
  const data = JSON.parse(text) as { score: number };
  if (typeof data.score !== 'number') throw new Error('bad');
  return data.score;
}
`);
    await check(`
import { generateText } from 'ai';
interface Verdict { score: number }
export async function run() {
  const { text } = await generateText({ model: 'openai/gpt-5', prompt: 'x' });
  const cleaned = text.replace(/\`\`\`json|\`\`\`/g, '').trim();
  const data: Verdict = JSON.parse(cleaned);
//                      ^^^ ai-input-unvalidated
  return data.score;
}
`);
  });

  it('finds the check in the caller of the helper that reads', async () => {
    await check(`
import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';
const client = new Anthropic();
const Answer = z.object({ a: z.string() });
async function ask(q: string): Promise<unknown> {
  const m = await client.messages.create({ model: 'c', max_tokens: 5, messages: [{ role: 'user', content: q }] });
  const block = m.content[0];
  return JSON.parse(block.type === 'text' ? block.text : '{}');
}
export async function run() {
  const raw = await ask('x');
  const parsed = Answer.safeParse(raw);
  if (!parsed.success) return null;
  return parsed.data;
}
`);
  });
});
