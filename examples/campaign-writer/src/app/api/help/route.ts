import { type UIMessage, convertToModelMessages, streamText } from 'ai';
import { chatModel } from '../../../ai/client';

export async function POST(request: Request): Promise<Response> {
  const { messages }: { messages: UIMessage[] } = await request.json();
  const result = streamText({
    model: chatModel,
    system: 'You help customers with their account. Offer to call a colleague when somebody is unhappy.',
    messages: convertToModelMessages(messages),
    onError: ({ error }) => console.error('help chat failed', error),
  });
  return result.toUIMessageStreamResponse();
}
