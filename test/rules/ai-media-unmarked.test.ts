import { check } from './check.js';

describe('ai-media-unmarked', () => {
  it('reports pictures in a CMS asset, in a route and in a file of a public folder', async () => {
    await check(`
// @file: src/studio.ts
import express from 'express';
import fs from 'node:fs';
import OpenAI from 'openai';
import { createClient } from '@sanity/client';
const openai = new OpenAI();
const sanity = createClient({ projectId: 'p', dataset: 'production' });
async function paint(prompt: string): Promise<Buffer> {
  const result = await openai.images.generate({ model: 'gpt-image-1', prompt });
  return Buffer.from(result.data?.[0]?.b64_json ?? '', 'base64');
}
export class Studio {
  async publish(prompt: string) {
    const picture = await paint(prompt);
    fs.writeFileSync('public/hero.png', picture);
//                                      ^^^^^^^ ai-media-unmarked
  }
}
export const app = express();
app.get('/hero.png', async (request, response) => {
  response.type('png').send(await paint('A hero'));
//                          ^^^^^^^^^^^^^^^^^^^^^ ai-media-unmarked
});
`);
  });

  it('is satisfied by a signature in another file, and by metadata that the code writes', async () => {
    await check(`
// @file: src/sign.ts
import { createC2pa } from 'c2pa-node';
const c2pa = createC2pa();
export async function sealed(buffer: Buffer) {
  return (await c2pa.sign({ asset: { buffer, mimeType: 'image/png' }, manifest: {} as never })).signedAsset.buffer;
}
// @file: src/studio.ts
import { put } from '@vercel/blob';
import OpenAI from 'openai';
import { sealed } from './sign';
const openai = new OpenAI();
export async function publish(prompt: string, writeXmp: (b: Buffer) => Buffer) {
  const result = await openai.images.generate({ model: 'gpt-image-1', prompt });
  const picture = Buffer.from(result.data?.[0]?.b64_json ?? '', 'base64');
  await put('a.png', await sealed(picture), { access: 'public' });
  await put('b.png', writeXmp(picture), { access: 'public' });
}
`);
  });

  it('does not mind the address of a picture in a text, and the record of it in a table', async () => {
    await check(`
import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';
import { Resend } from 'resend';
const openai = new OpenAI();
const resend = new Resend();
const prisma = new PrismaClient();
export async function send(to: string) {
  const result = await openai.images.generate({ model: 'dall-e-3', prompt: 'A garden' });
  const url = result.data?.[0]?.url ?? '';
  await prisma.asset.create({ data: { url } });
  await resend.emails.send({ from: 'a@example.com', to, subject: 'Hi', html: \`<img src="\${url}"><p>AI · image generated</p>\` });
}
`);
  });
});
