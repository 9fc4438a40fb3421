import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { builtInVocabulary } from '../../src/program/configuration/built-in-vocabulary.js';
import { configurationJsonSchema } from '../../src/program/configuration/json-schema.js';
import { configurationReader } from '../../src/program/configuration/read-configuration.js';

const written = new URL('../../schemas/config.schema.json', import.meta.url);

/** Documents that the schema and the reader must judge alike. */
const documents: readonly [document: unknown, valid: boolean][] = [
  [{}, true],
  [{ $schema: 'x', rules: { 'pii-in-logs': 'off' }, purposes: { newsletter: { necessary: ['contact.*'] } } }, true],
  [
    { purposes: { own: { allowed: [{ category: 'demo.age', reason: 'r' }] } }, training: { lastDate: '2026-02-28' } },
    true,
  ],
  [{ aiSystems: [{ id: 'a', files: ['src/**'], reviewEveryDays: 90 }] }, true],
  [{ aiSystems: [{ files: ['src/**'] }] }, false],
  [{ rules: { 'no-such-rule': 'off' } }, false],
  [{ rules: { 'pii-in-logs': 'loud' } }, false],
  [{ purposes: { own: { necessary: ['contact.nope'] } } }, false],
  [{ purposes: { newsletter: { nope: 1 } } }, false],
  [{ training: { lastDate: '2026-02-30' } }, false],
  [{ unknown: true }, false],
  [[], false],
];

describe('schemas/config.schema.json', () => {
  const schema = configurationJsonSchema(builtInVocabulary);
  let validate: ValidateFunction;
  before(() => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    validate = ajv.compile(schema);
  });

  it('is what scripts/generate-schema.ts writes', () => {
    assert.equal(readFileSync(written, 'utf8'), `${JSON.stringify(schema, null, 2)}\n`);
  });

  it('judges as the reader does', () => {
    const read = configurationReader(builtInVocabulary);
    for (const [document, valid] of documents) {
      const text = JSON.stringify(document);
      assert.equal(validate(document), valid, text);
      assert.equal(read('/c.json', text).configuration !== null, valid, text);
    }
  });

  it('offers rules, categories and built-in purposes to complete', () => {
    const text = JSON.stringify(schema);
    for (const words of ['"pii-in-logs":{', '"contact.email"', '"contact.*"', '"newsletter":{"$ref"']) {
      assert.ok(text.includes(words), words);
    }
  });
});
