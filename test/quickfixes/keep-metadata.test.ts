import { assertFix } from './assert-fix.js';

const start = `import OpenAI from 'openai';
import sharp from 'sharp';
const openai = new OpenAI();
export async function picture(): Promise<unknown> {
  const result = await openai.images.generate({ model: 'gpt-image-1', prompt: 'A garden' });
  const original = result.data?.[0]?.url;
`;

describe('keep-metadata', () => {
  it('adds the call before the end of the chain', () =>
    assertFix({
      rule: 'ai-metadata-stripped',
      fix: 'keep-metadata',
      code: `${start}  return sharp(original).resize(640).toBuffer();\n}\n`,
      has: ['sharp(original).resize(640).keepMetadata().toBuffer()'],
    }));

  it('keeps one call a line', () =>
    assertFix({
      rule: 'ai-metadata-stripped',
      fix: 'keep-metadata',
      code: `${start}  return sharp(original)\n    .resize(640)\n    .toBuffer();\n}\n`,
      has: ['    .resize(640)\n    .keepMetadata()\n    .toBuffer();'],
    }));
});
