import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import OpenAI from 'openai';

export const chatModel = openai('gpt-5-mini');

const images = new OpenAI();

export interface Brief {
  product: string;
  audience: string;
  tone: 'warm' | 'factual' | 'playful';
  maxWords: number;
}

export class GenerationError extends Error {
  override readonly name = 'GenerationError';
}

/** One text for one brief. Throws when the model stops early, because half a mail is worse than none. */
export async function writeCopy(brief: Brief, task: string): Promise<string> {
  const { text, finishReason } = await generateText({
    model: chatModel,
    system: `You write marketing copy. Tone: ${brief.tone}. At most ${brief.maxWords} words.`,
    prompt: `${task}\nProduct: ${brief.product}\nAudience: ${brief.audience}`,
  });
  if (finishReason !== 'stop') throw new GenerationError(`The model stopped: ${finishReason}`);
  return text.trim();
}

export async function complete(prompt: string): Promise<string> {
  const { text } = await generateText({ model: chatModel, prompt });
  return text;
}

/** A picture for a brief, as a URL that is valid for an hour. */
export async function drawHero(brief: Brief): Promise<string> {
  const result = await images.images.generate({ model: 'dall-e-3', prompt: `Photo of ${brief.product} in use` });
  const url = result.data?.[0]?.url;
  if (!url) throw new GenerationError('No image came back.');
  return url;
}
