import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Finding } from '../../src/base/finding.js';
import { renderJson } from '../../src/reporters/json.js';
import { emptyResult, finding, shopResult } from './audit-fixture.js';

const options = { locale: 'en', version: '0.1.0', date: '2026-11-23' } as const;
const schema = JSON.parse(readFileSync(new URL('../../schemas/audit.schema.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;
const isAudit = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

interface Report {
  readonly findings: readonly Record<string, unknown>[];
  readonly inventory: Record<string, unknown>;
  readonly files: unknown;
}

function report(text: string): Report {
  const value: unknown = JSON.parse(text);
  assert.ok(isAudit(value), JSON.stringify(isAudit.errors, null, 2));
  return value as Report;
}

describe('the JSON report', () => {
  it('has the shape that schemas/audit.schema.json promises, full and empty, in both languages', () => {
    for (const locale of ['en', 'de'] as const) {
      for (const result of [shopResult(), emptyResult()]) report(renderJson(result, { ...options, locale }));
    }
  });

  it('has its keys in the order of the contract', () => {
    const value = report(renderJson(shopResult(), options));
    assert.deepEqual(Object.keys(value), [
      'schemaVersion',
      'tool',
      'root',
      'files',
      'findings',
      'suppressed',
      'gaps',
      'inventory',
    ]);
    assert.deepEqual(Object.keys(value.findings[0]!), [
      'ruleId',
      'severity',
      'message',
      'file',
      'range',
      'fingerprint',
      'norms',
      'categories',
      'purpose',
      'recipient',
      'flow',
      'fixes',
    ]);
    assert.deepEqual(Object.keys(value.inventory), ['aiSystems', 'recipients', 'personalData', 'decisions']);
  });

  it('takes nothing from the result but what the contract names', () => {
    const extra = { ...finding(), secret: 'x' } as Finding;
    assert.doesNotMatch(renderJson(emptyResult({ findings: [extra] }), options), /secret/);
  });

  it('leaves out what a finding does not have', () => {
    const [only] = report(renderJson(emptyResult({ findings: [finding()] }), options)).findings;
    assert.ok(!('purpose' in only!) && !('recipient' in only!));
  });

  it('says sentences in the language asked for, and keeps keys as they are', () => {
    const german = report(renderJson(shopResult(), { ...options, locale: 'de' }));
    const english = report(renderJson(shopResult(), options));
    assert.notEqual(german.findings[1]?.['message'], english.findings[1]?.['message']);
    assert.match(String(german.findings[1]?.['message']), /E-Mail-Adresse/);
    assert.deepEqual(german.findings[1]?.['categories'], ['contact.email']);
    assert.deepEqual(german.findings[1]['norms'], english.findings[1]!['norms']);
  });

  it('names neither the machine nor the time', () => {
    assert.doesNotMatch(renderJson(shopResult(), options), /home\/anna|2026-11-23/);
  });
});
