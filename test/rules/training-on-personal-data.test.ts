import { check } from './check.js';

describe('training-on-personal-data', () => {
  it('reports fine-tuning files and indexes of vectors, at the call', async () => {
    await check(`
import OpenAI, { toFile } from 'openai';
import { ChromaClient } from 'chromadb';
const openai = new OpenAI();
interface Ticket { id: string; author: { fullName: string }; product: string }
export async function train(tickets: Ticket[]) {
  const lines = tickets.map((ticket) => JSON.stringify({ prompt: ticket.author.fullName, completion: ticket.product }));
  await openai.files.create({ purpose: 'fine-tune', file: await toFile(Buffer.from(lines.join('\\n')), 'train.jsonl') });
//      ^ training-on-personal-data
  const collection = await new ChromaClient().getOrCreateCollection({ name: 'tickets' });
  await collection.add({ ids: tickets.map(({ id }) => id), documents: tickets.map(({ author }) => author.fullName) });
//      ^ training-on-personal-data, missing-retention
  await collection.add({ ids: tickets.map(({ id }) => id), documents: tickets.map(({ product }) => product) });
}
`);
  });

  it('knows that a vector is about whom the text was about', async () => {
    await check(`
import OpenAI from 'openai';
import { Pinecone } from '@pinecone-database/pinecone';
const openai = new OpenAI();
const index = new Pinecone().index('people');
export async function save(person: { id: string; fullName: string; topic: string }) {
  const about = await openai.embeddings.create({ model: 'm', input: person.fullName });
//                                                                  ^ pii-in-llm-prompt
  await index.upsert([{ id: person.id, values: about.data[0].embedding }]);
//      ^ training-on-personal-data
  const topic = await openai.embeddings.create({ model: 'm', input: person.topic });
  await index.upsert([{ id: person.id, values: topic.data[0].embedding }]);
}
`);
  });
});
