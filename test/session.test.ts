import assert from 'node:assert/strict';
import { check } from './rules/check.js';

describe('a session', () => {
  it('follows calls of an SDK that the configuration models', async () => {
    await check(`
// @file: leitplanke.config.json
{ "models": ["./crm.model.json"] }
// @file: crm.model.json
{ "package": "acme-crm", "family": "crm", "import": "import { Crm } from 'acme-crm';", "roots": { "crm": "new Crm" }, "calls": ["crm.people.save(0:person.traits)"] }
// @file: src/sync.ts
import { Crm } from 'acme-crm';
const crm = new Crm();
export async function sync(customer: { id: string; email: string; phone: string }) {
  await crm.people.save(customer);
//                      ^^^^^^^^ pii-whole-object-to-sink
  await crm.people.save({ id: customer.id });
}
`);
  });

  it('names AI systems after the register, with their models, and the vendor of the others', async () => {
    const { inventory } = await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [{ "id": "letters", "files": ["src/letters.ts"], "owner": "crm@example.org", "modelCard": "a.md" }],
  "training": { "lastDate": "2026-05-01", "topics": ["bias"] }
}
// @file: src/letters.ts
import { ChatAnthropic } from '@langchain/anthropic';
import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';
const model = openai('gpt-5-mini');
const llm = new ChatAnthropic({ model: 'claude-sonnet-4-5' });
export const write = async () => (await generateText({ model, prompt: 'A letter' })).text;
export const check = async (text: string) => llm.invoke(text);
// @file: src/other.ts
import OpenAI from 'openai';
const openai = new OpenAI();
const options = { model: 'gpt-5' };
export const other = () => openai.responses.create({ ...options, input: 'Something' });
//                         ^ missing-model-card
`);
    assert.deepEqual(
      inventory.aiSystems.map(({ id, models, owner, modelCard }) => ({ id, models, owner, modelCard })),
      [
        { id: 'letters', models: ['claude-sonnet-4-5', 'gpt-5-mini'], owner: 'crm@example.org', modelCard: 'a.md' },
        { id: 'openai', models: ['gpt-5'], owner: null, modelCard: null },
      ],
    );
  });

  it('keeps the findings of other files when one cannot be parsed', async () => {
    const result = await check(`
// @file: src/broken.ts
export function (( {
// @file: src/good.ts
export function f(user: { email: string }) {
  console.log(user.email);
//            ^ pii-in-logs
}
`);
    assert.ok(result.gaps.some((gap) => gap.kind === 'syntax' && gap.file === 'src/broken.ts'));
  });

  it('ends on cyclic re-exports, and on modules that import each other', async () => {
    await check(`
// @file: src/a.ts
export * from './b';
export const one = 1;
// @file: src/b.ts
export * from './a';
import { two } from './c';
export const three = two;
// @file: src/c.ts
import { three } from './b';
export const two = three;
export function f(user: { email: string }) {
  console.log(user.email, two);
//            ^ pii-in-logs
}
`);
  });

  it('cuts what is nested too deep, and says so', async () => {
    const deep = `${'('.repeat(90)}user.email${')'.repeat(90)}`;
    const long = Array.from({ length: 3000 }, (_, index) => `'${index}'`).join(' + ');
    const result = await check(`
export function f(user: { id: string }) {
  const text = ${long};
  return text + user.id + ${deep.replace('user.email', 'user.id')};
}
`);
    assert.ok(result.files.analysed === 1);
  });
});
