import { assertFix } from './assert-fix.js';

const start = `import fs from 'node:fs';
import OpenAI from 'openai';
const openai = new OpenAI();
`;
const picture = `  const result = await openai.images.generate({ model: 'gpt-image-1', prompt: 'A garden' });
  const image = result.data?.[0]?.url ?? '';
  fs.writeFileSync('public/garden.png', image);
}
`;

describe('mark-media', () => {
  it('uses the function of the file that marks media', () =>
    assertFix({
      rule: 'ai-media-unmarked',
      fix: 'mark-media',
      code: `${start}declare function signWithC2pa(media: string): Promise<string>;\nexport async function paint() {\n${picture}`,
      has: ["fs.writeFileSync('public/garden.png', await signWithC2pa(image));"],
    }));

  it('declines where the project has none', () =>
    assertFix({
      rule: 'ai-media-unmarked',
      fix: 'mark-media',
      code: `${start}export async function paint() {\n${picture}`,
      declines: true,
    }));
});
