import { type UIMessage, convertToModelMessages, streamText } from 'ai';
import { chatModel } from '../../../ai/client';

export const maxDuration = 30;

export async function POST(request: Request): Promise<Response> {
  const { messages }: { messages: UIMessage[] } = await request.json();
  const result = streamText({
    model: chatModel,
    system: 'You answer questions about our products. If you do not know, say so.',
    messages: convertToModelMessages(messages),
  });
  return result.toUIMessageStreamResponse();
}
