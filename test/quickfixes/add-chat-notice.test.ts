import { assertFix } from './assert-fix.js';

const fix = { rule: 'ai-chat-undisclosed', fix: 'add-chat-notice' } as const;
const notice = 'This chat is answered by an AI system, not by a person. You can ask for a human at any time.';

describe('add-chat-notice', () => {
  it('stands above the messages of a React chat', () =>
    assertFix({
      ...fix,
      code: `// @file: src/chat.tsx
import { useChat } from '@ai-sdk/react';
export function Chat() {
  const { messages } = useChat();
  return (
    <section>
      {messages.map((message) => (
        <p key={message.id}>{message.content}</p>
      ))}
    </section>
  );
}
`,
      has: [`    <section>\n      <p role="note">${notice}</p>\n      {messages.map(`],
    }));

  it('stands in a fragment, with the line ends and the language of the project', () =>
    assertFix({
      ...fix,
      code:
        `// @file: src/chat.tsx
import { useChat } from '@ai-sdk/react';
export const Chat = () => {
  const { messages } = useChat();
  return (
    <>
      {messages.map((message) => <p key={message.id}>{message.content}</p>)}
    </>
  );
};
`.replace(/(?<!tsx)\n/g, '\r\n') + '\n// @file: leitplanke.config.json\n{ "locale": "de" }\n',
      has: ['    <>\r\n      <p role="note">In diesem Chat antwortet ein KI-System, kein Mensch.'],
    }));

  it('is a header of a stream', () =>
    assertFix({
      ...fix,
      textOnly: true,
      code: `// @file: src/app/api/chat/route.ts
import { streamText } from 'ai';
export async function POST(request: Request): Promise<Response> {
  const { messages } = await request.json();
  const result = streamText({ model: 'x', messages });
  return result.toUIMessageStreamResponse();
}
`,
      has: ["return result.toUIMessageStreamResponse({ headers: { 'AI-Disclosure': 'ai-generated' } });"],
    }));

  it('joins the headers that are there', () =>
    assertFix({
      ...fix,
      textOnly: true,
      code: `// @file: src/app/api/chat/route.ts
import { streamText } from 'ai';
export async function POST(request: Request): Promise<Response> {
  const { messages } = await request.json();
  const result = streamText({ model: 'x', messages });
  return result.toUIMessageStreamResponse({
    status: 200,
    headers: { 'X-Trace': '1' },
  });
}
`,
      has: ["    headers: { 'X-Trace': '1', 'AI-Disclosure': 'ai-generated' },\n"],
    }));

  it('is a field of a JSON answer', () =>
    assertFix({
      ...fix,
      code: `// @file: src/app/api/chat/route.ts
import { generateText } from 'ai';
import { NextResponse } from 'next/server';
export async function POST(request: Request): Promise<Response> {
  const { prompt } = await request.json();
  const { text } = await generateText({ model: 'x', prompt });
  return NextResponse.json({ answer: text });
}
`,
      has: [`NextResponse.json({ answer: text, aiDisclosure: '${notice}' });`],
    }));

  it('stands before the words of a message', () =>
    assertFix({
      ...fix,
      code: `
import { Telegraf } from 'telegraf';
import { generateText } from 'ai';
const bot = new Telegraf('');
bot.on('text', async (context) => {
  const { text } = await generateText({ model: 'x', prompt: context.message.text });
  await context.reply(text);
});
`,
      has: [`await context.reply(\`${notice}\\n\\n\${text}\`);`],
    }));

  it('stands at the start of a template', () =>
    assertFix({
      ...fix,
      code: `
import { Telegraf } from 'telegraf';
import { generateText } from 'ai';
const bot = new Telegraf('');
bot.on('text', async (context) => {
  const { text } = await generateText({ model: 'x', prompt: context.message.text });
  await context.reply(\`> \${text}\`);
});
`,
      has: [`await context.reply(\`${notice}\\n\\n> \${text}\`);`],
    }));

  it('declines where something other than a text is sent', () =>
    assertFix({
      ...fix,
      code: `
import { Telegraf } from 'telegraf';
import { generateText } from 'ai';
const bot = new Telegraf('');
bot.on('text', async (context) => {
  const { text } = await generateText({ model: 'x', prompt: context.message.text });
  const parts = [text];
  await context.reply(parts);
});
`,
      declines: true,
    }));
});
