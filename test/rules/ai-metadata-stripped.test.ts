import { check } from './check.js';

describe('ai-metadata-stripped', () => {
  it('reports the call that ends the chain, whichever way the picture came', async () => {
    await check(`
import Replicate from 'replicate';
import OpenAI from 'openai';
import sharp from 'sharp';
const openai = new OpenAI();
export async function card(prompt: string) {
  const result = await openai.images.generate({ model: 'gpt-image-1', prompt });
  const image = sharp(Buffer.from(result.data?.[0]?.b64_json ?? '', 'base64'));
  const { width } = await image.metadata();
  await image.resize(width && width > 800 ? 800 : 400).toFile('out/card.png');
//      ^ ai-metadata-stripped
}
`);
  });

  it('is satisfied by metadata that are kept, and by a mark after the last change', async () => {
    await check(`
import OpenAI from 'openai';
import sharp from 'sharp';
import { addContentCredentials } from './credentials';
const openai = new OpenAI();
export async function card(prompt: string) {
  const result = await openai.images.generate({ model: 'gpt-image-1', prompt });
  const picture = Buffer.from(result.data?.[0]?.b64_json ?? '', 'base64');
  await sharp(picture).withMetadata().resize(400).toFile('out/card.png');
}
export async function cover(prompt: string) {
  const result = await openai.images.generate({ model: 'gpt-image-1', prompt });
  const small = await sharp(Buffer.from(result.data?.[0]?.b64_json ?? '', 'base64')).resize(400).toBuffer();
  return addContentCredentials(small);
}
`);
  });
});
