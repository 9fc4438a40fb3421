import { check } from './check.js';

describe('missing-escalation-path', () => {
  it('reports the registered handler, not its helper', async () => {
    await check(`
import { Telegraf } from 'telegraf';
import OpenAI from 'openai';
const bot = new Telegraf('t');
const openai = new OpenAI();
async function answer(text: string) {
  const r = await openai.responses.create({ model: 'gpt', input: text });
  return r.output_text;
}
bot.on('text', async (ctx) => {
//             ^^^ missing-escalation-path
  const reply = await answer(ctx.message.text);
  await ctx.reply('I am an AI assistant. ' + reply);
});
`);
    await check(`
import express from 'express';
import { reply } from './reply';
const app = express();
app.post('/api/chat', async (req, res) => {
//                    ^^^ missing-escalation-path
  const text = await reply(req.body.message);
  res.json({ reply: text, notice: 'AI' });
//         ^^^ ai-chat-undisclosed
});
// @file: src/reply.ts
import Anthropic from '@anthropic-ai/sdk';
const client = new Anthropic();
export async function reply(message: string) {
  const m = await client.messages.create({ model: 'c', max_tokens: 10, messages: [{ role: 'user', content: message }] });
  return m.content[0].type === 'text' ? m.content[0].text : '';
}
export async function handoff(id: string) { await fetch('/queue/' + id); }
`);
    await check(`
import twilio from 'twilio';
import express from 'express';
import OpenAI from 'openai';
const client = twilio('a', 'b');
const openai = new OpenAI();
const app = express();
const respond = async (to: string, text: string) => {
  const r = await openai.chat.completions.create({ model: 'gpt', messages: [{ role: 'user', content: text }] });
  await client.messages.create({ from: 'whatsapp:+1', to, body: r.choices[0].message.content ?? '' });
//                                                              ^^^ ai-chat-undisclosed
};
async function webhook(req: express.Request, res: express.Response) {
//^^^ missing-escalation-path
  await respond(req.body.From, req.body.Body);
  res.sendStatus(200);
}
app.post('/webhook', webhook);
`);
  });

  it('is silent where a call or a tool brings a person in', async () => {
    await check(`
import { Telegraf } from 'telegraf';
import OpenAI from 'openai';
import { escalateToHuman } from './support';
const bot = new Telegraf('t');
const openai = new OpenAI();
bot.on('text', async (ctx) => {
  if (/human/.test(ctx.message.text)) { await escalateToHuman(ctx.chat.id); return; }
  const r = await openai.responses.create({ model: 'gpt', input: ctx.message.text });
  await ctx.reply(r.output_text);
//                ^^^ ai-chat-undisclosed
});
`);
    await check(`
// @file: app/api/chat/route.ts
import { streamText, tool } from 'ai';
import { z } from 'zod';
export async function POST(req: Request) {
  const { messages } = await req.json();
  const result = streamText({ model: 'openai/gpt-5', messages, tools: { transferToAgent: tool({ description: 'x', inputSchema: z.object({}), execute: async () => 'ok' }) } });
  return result.toUIMessageStreamResponse();
//       ^^^ ai-chat-undisclosed
}
`);
    await check(`
import { generateText } from 'ai';
import { Resend } from 'resend';
const resend = new Resend('k');
export async function autoReply(to: string) {
  const { text } = await generateText({ model: 'openai/gpt-5', prompt: 'x' });
  await resend.emails.send({ from: 'a@b.de', to, subject: 's', text: text + '\\nDieser Text wurde mit KI erstellt.' });
}
`);
  });

  it('reports the route behind a React chat', async () => {
    await check(`
// @file: app/api/chat/route.ts
import { streamText } from 'ai';
export async function POST(req: Request) {
//^^^ missing-escalation-path
  const { messages } = await req.json();
  const result = streamText({ model: 'openai/gpt-5', messages });
  return result.toUIMessageStreamResponse();
}
// @file: app/chat/page.tsx
'use client';
import { useChat } from '@ai-sdk/react';
export default function Chat() {
  const { messages } = useChat();
  return <div><p>You are chatting with an AI.</p>{messages.map((m) => <p key={m.id}>{m.content}</p>)}</div>;
}
`);
  });
});
