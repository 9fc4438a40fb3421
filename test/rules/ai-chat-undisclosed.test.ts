import { check } from './check.js';

describe('ai-chat-undisclosed', () => {
  it('reports a bot that answers with model output', async () => {
    await check(`
import { Telegraf } from 'telegraf';
import OpenAI from 'openai';
const openai = new OpenAI();
const bot = new Telegraf('token');
bot.on('text', async (ctx) => {
//             ^^^ missing-escalation-path
  const answer = await openai.responses.create({ model: 'gpt-5', input: ctx.message.text });
  await ctx.reply(answer.output_text);
//                ^^^^^^^^^^^^^^^^^^ ai-chat-undisclosed
});
`);
  });

  it('is satisfied by a notice in the answer', async () => {
    await check(`
import { Telegraf } from 'telegraf';
import OpenAI from 'openai';
const openai = new OpenAI();
const bot = new Telegraf('token');
bot.on('text', async (ctx) => {
//             ^^^ missing-escalation-path
  const answer = await openai.responses.create({ model: 'gpt-5', input: ctx.message.text });
  await ctx.reply(\`I am an AI assistant. \${answer.output_text}\`);
});
`);
  });

  it('reports where a React chat renders the answer, and not in a page with a notice', async () => {
    await check(`
// @file: src/chat.tsx
import { useChat } from '@ai-sdk/react';
export function Chat() {
  const { messages } = useChat();
  return (
    <div>
      {messages.map((message) => message.parts.map((part) => <p>{part.text}</p>))}
{/*                                                              ^^^^^^^^^ ai-chat-undisclosed */}
    </div>
  );
}
// @file: src/labelled-chat.tsx
import { useChat } from '@ai-sdk/react';
export function LabelledChat() {
  const { messages } = useChat();
  return (
    <div>
      <p>You are chatting with an AI assistant. It can make mistakes.</p>
      {messages.map((message) => message.parts.map((part) => <p>{part.text}</p>))}
    </div>
  );
}
`);
  });
});
