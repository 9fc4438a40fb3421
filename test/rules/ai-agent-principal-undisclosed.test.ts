import { check } from './check.js';

describe('ai-agent-principal-undisclosed', () => {
  it('reports what the tool of an agent sends, and not what a person starts', async () => {
    await check(`
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { tool } from 'ai';
import { Resend } from 'resend';
import { z } from 'zod';
const resend = new Resend();
export const mail = tool({
  description: 'Mail a guest',
  inputSchema: z.object({ to: z.string(), text: z.string() }),
  execute: async ({ to, text }) => {
    await resend.emails.send({ from: 'hotel@example.com', to, subject: 'Your stay', text });
//                                                                                  ^^^^ ai-agent-principal-undisclosed, ai-output-unlabelled
  },
});
export async function byHand(to: string) {
  const { text } = await generateText({ model: openai('gpt-5'), prompt: 'A mail' });
  await resend.emails.send({ from: 'hotel@example.com', to, subject: 'Your stay', text });
//                                                                                ^^^^ ai-output-unlabelled
}
`);
  });
});
