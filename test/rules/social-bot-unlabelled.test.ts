import { check } from './check.js';

describe('social-bot-unlabelled', () => {
  it('reports a bot on a schedule, and not a labelled one', async () => {
    await check(`
// @file: src/jobs/daily-post.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { TwitterApi } from 'twitter-api-v2';
const x = new TwitterApi('token');
export async function run() {
  const { text } = await generateText({ model: openai('gpt-5'), prompt: 'A post' });
  await x.v2.tweet(text);
//                 ^^^^ social-bot-unlabelled, ai-output-unlabelled
  await x.v2.tweet(\`\${text} (AI-generated, posted automatically)\`);
}
`);
  });
});
