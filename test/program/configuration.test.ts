import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfigurations } from '../../src/program/configuration/configurations.js';
import { configurationReader } from '../../src/program/configuration/read-configuration.js';
import { selectFiles } from '../../src/program/select-files.js';
import { memoryFileSystem } from './memory-file-system.js';

const read = configurationReader({
  rules: { 'pii-in-logs': 'Personal data in logs', 'pii-in-url': 'Personal data in a URL' },
  purposes: ['newsletter', 'lead-capture'],
  categories: [
    'contact.email',
    'contact.phone',
    'identity.firstName',
    'demo.age',
    'demo.gender',
    'fin.card',
    'id.customerId',
    'online.ipAddress',
  ],
});

/** Faults of a configuration as `line:column-line:column id {data}`. */
function faults(text: string): string[] {
  const { configuration, problems } = read('/r/leitplanke.config.json', text);
  assert.equal(configuration === null, problems.length > 0);
  return problems.map(({ range: { start, end }, message }) => {
    const data = message.data === undefined ? '' : ` ${JSON.stringify(message.data)}`;
    return `${start.line}:${start.column}-${end.line}:${end.column} ${message.id}${data}`;
  });
}

const full = `{
  "$schema": "./schemas/config.schema.json", // comments are fine
  "locale": "de",
  "include": ["src/**"], "exclude": ["**/*.test.ts"],
  "scopes": [{ "files": "src/newsletter/**", "purpose": "newsletter" }, { "files": ["a", "b"], "purpose": "own" }],
  "purposes": { "own": { "necessary": ["contact.email", "demo.*"], "allowed": ["identity.firstName", { "category": "demo.age", "reason": "voucher" }], "retentionDays": 730, "legalBasis": "consent", "owner": "crm@example.org" } },
  "recipients": { "hubspot": { "purposes": ["lead-capture"], "categories": ["contact.email"], "dpa": "docs/dpa/hubspot.pdf", "region": "EU" } },
  "labels": { "functions": ["withAiLabel"], "components": ["AiBadge"], "texts": ["Von unserer KI geschrieben"] },
  "review": { "functions": ["requestApproval"], "states": ["approved"] },
  "consent": { "functions": ["hasConsent"], "fields": ["marketingOptIn"] },
  "redaction": { "functions": ["maskEmail"] },
  "audit": { "functions": ["auditLog.record"] },
  "models": ["./crm.model.json"],
  "aiSystems": [{
    "id": "lead-scorer", "files": ["src/scoring/**"], "owner": "o", "approver": "a", "automationLevel": "act-with-approval",
    "modelCard": "docs/model-cards/lead-scorer.md", "dataOrigin": "docs/data/leads.md",
    "biasReview": { "date": "2026-09-01", "report": "docs/bias/2026-09.md" },
    "driftMonitoring": { "metric": "psi", "alertTo": "ops" },
    "lastReview": "2026-09-01", "reviewEveryDays": 90, "trainedAt": "2026-06-01", "role": "deployer",
    "dpia": "docs/dpia/scoring.md", "classification": { "highRisk": false, "reason": "docs/ai-act/scoring.md" }
  }],
  "training": { "lastDate": "2026-05-01", "topics": ["privacy", "bias", "explainability"] },
  "rules": { "pii-in-logs": "off" },
}`;

describe('reading a configuration', () => {
  it('accepts every key of the contract, comments and trailing commas', () => {
    assert.deepEqual(faults(full), []);
    assert.deepEqual(faults('{}'), []);
  });

  it('names the nearest valid key for an unknown one, at its place', () => {
    assert.deepEqual(faults('{\n  "inclued": []\n}'), [
      '2:3-2:12 configuration.unknown-key {"key":"inclued","nearest":"include"}',
    ]);
    assert.deepEqual(faults('{ "rules": { "pii-in-log": "off" } }'), [
      '1:14-1:26 configuration.unknown-key {"key":"pii-in-log","nearest":"pii-in-logs"}',
    ]);
    assert.deepEqual(faults('{ "aiSystems": [{ "id": "a", "modelcard": "x", "biasReview": { "raport": "r" } }] }'), [
      '1:30-1:41 configuration.unknown-key {"key":"modelcard","nearest":"modelCard"}',
      '1:64-1:72 configuration.unknown-key {"key":"raport","nearest":"report"}',
    ]);
    assert.deepEqual(
      faults('{ "purposes": { "own": { "allowed": [{ "category": "demo.age", "reason": "r", "resaon": 1 }] } } }'),
      ['1:79-1:87 configuration.unknown-key {"key":"resaon","nearest":"reason"}'],
    );
  });

  it('names the nearest category and purpose', () => {
    assert.deepEqual(faults('{ "purposes": { "own": { "necessary": ["contact.emial"], "allowed": ["dem.*"] } } }'), [
      '1:40-1:55 configuration.unknown-value {"path":"purposes.own.necessary[0]","found":"contact.emial","nearest":"contact.email"}',
      '1:70-1:77 configuration.unknown-value {"path":"purposes.own.allowed[0]","found":"dem.*","nearest":"demo.*"}',
    ]);
    assert.deepEqual(
      faults(
        '{ "purposes": { "own": {} }, "scopes": [{ "files": "a", "purpose": "newsleter" }, { "files": "b", "purpose": "own" }] }',
      ),
      ['1:68-1:79 configuration.unknown-value {"path":"scopes[0].purpose","found":"newsleter","nearest":"newsletter"}'],
    );
  });

  it('says what was expected and what was found, on the right line with CR LF', () => {
    assert.deepEqual(
      faults(
        '{\r\n  "locale": "fr",\r\n  "include": "src",\r\n  "training": { "lastDate": "2026-13-01" },\r\n  "rules": { "pii-in-url": "loud" }\r\n}',
      ),
      [
        '2:13-2:17 configuration.wrong-value {"path":"locale","expected":{"id":"expected.one-of","data":{"values":"en, de"}},"found":"\\"fr\\""}',
        '3:14-3:19 configuration.wrong-value {"path":"include","expected":{"id":"expected.list"},"found":"\\"src\\""}',
        '4:29-4:41 configuration.wrong-value {"path":"training.lastDate","expected":{"id":"expected.date"},"found":"\\"2026-13-01\\""}',
        '5:28-5:34 configuration.wrong-value {"path":"rules.pii-in-url","expected":{"id":"expected.one-of","data":{"values":"off, hint, info, warning, error"}},"found":"\\"loud\\""}',
      ],
    );
    assert.deepEqual(
      faults(
        '{ "purposes": { "a": { "retentionDays": 0, "legalBasis": "" }, "b": { "retentionDays": 1.5 }, "": {} } }',
      ),
      [
        '1:41-1:42 configuration.wrong-value {"path":"purposes.a.retentionDays","expected":{"id":"expected.at-least","data":{"minimum":1}},"found":"0"}',
        '1:58-1:60 configuration.wrong-value {"path":"purposes.a.legalBasis","expected":{"id":"expected.text"},"found":"\\"\\""}',
        '1:88-1:91 configuration.wrong-value {"path":"purposes.b.retentionDays","expected":{"id":"expected.whole-number"},"found":"1.5"}',
        '1:95-1:97 configuration.wrong-value {"path":"purposes.","expected":{"id":"expected.text"},"found":"\\"\\""}',
      ],
    );
    assert.deepEqual(
      faults(
        '{ "scopes": [{ "files": 1, "purpose": "newsletter" }], "purposes": { "own": { "allowed": [3] } }, "aiSystems": [null] }',
      ),
      [
        '1:25-1:26 configuration.wrong-value {"path":"scopes[0].files","expected":{"id":"expected.either","data":{"first":{"id":"expected.text"},"second":{"id":"expected.list"}}},"found":"1"}',
        '1:91-1:92 configuration.wrong-value {"path":"purposes.own.allowed[0]","expected":{"id":"expected.either","data":{"first":{"id":"expected.text"},"second":{"id":"expected.object"}}},"found":"3"}',
        '1:113-1:117 configuration.wrong-value {"path":"aiSystems[0]","expected":{"id":"expected.object"},"found":"null"}',
      ],
    );
  });

  it('names a key that is missing', () => {
    assert.deepEqual(faults('{ "aiSystems": [{ "owner": "x" }] }'), [
      '1:17-1:33 configuration.missing-key {"key":"id","expected":{"id":"expected.text"}}',
    ]);
    assert.deepEqual(faults('{ "purposes": { "own": { "allowed": [{ "category": "demo.age" }] } } }'), [
      '1:38-1:64 configuration.missing-key {"key":"reason","expected":{"id":"expected.text"}}',
    ]);
  });

  it('marks faults of the syntax, keys said twice and ids used twice', () => {
    assert.deepEqual(faults('{ "locale" "de" }'), [
      '1:12-1:16 configuration.syntax {"expected":{"id":"syntax.ColonExpected"}}',
    ]);
    assert.deepEqual(faults('{\n  "locale": "de"\n'), [
      '3:1-3:1 configuration.syntax {"expected":{"id":"syntax.CloseBraceExpected"}}',
    ]);
    assert.deepEqual(faults(''), ['1:1-1:1 configuration.syntax {"expected":{"id":"syntax.ValueExpected"}}']);
    assert.deepEqual(faults('[]'), [
      '1:1-1:3 configuration.wrong-document {"path":"","expected":{"id":"expected.object"},"found":"[]"}',
    ]);
    assert.deepEqual(faults('{ "rules": {}, "rules": {} }'), ['1:16-1:23 configuration.repeated-key {"key":"rules"}']);
    assert.deepEqual(faults('{ "aiSystems": [{ "id": "a" }, { "id": "a" }] }'), [
      '1:40-1:43 configuration.repeated-id {"id":"a"}',
    ]);
  });

  it('survives any text', () => {
    assert.deepEqual(faults('['.repeat(100_000)), [
      '1:257-1:258 configuration.syntax {"expected":{"id":"syntax.too-deep"}}',
    ]);
    const keys = ['purposes', 'rules', 'aiSystems', 'scopes', 'allowed', 'newsletter', 'id', 'files', 'category'];
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof({ maxDepth: 5 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('document')), tie('object')),
      object: fc.dictionary(fc.constantFrom(...keys), tie('document')),
    }));
    fc.assert(fc.property(document, (value) => faults(JSON.stringify(value)).length >= 0));
    fc.assert(
      fc.property(
        fc.nat(full.length),
        fc.string(),
        (at, inserted) => faults(full.slice(0, at) + inserted + full.slice(at)).length >= 0,
      ),
    );
  });

  it('takes a key called __proto__ for an unknown key', () => {
    assert.equal(faults('{ "__proto__": { "locale": "de" } }').length, 1);
  });
});

describe('the configurations of a root', () => {
  const files = {
    '/up/leitplanke.config.json': '{ "locale": "de" }',
    '/up/r/apps/a/leitplanke.config.json': '{ "include": ["src/**"], "exclude": ["**/*.gen.ts"] }',
    '/up/r/apps/a/src/x.ts': '',
    '/up/r/apps/b/y.ts': '',
    '/up/r/z.ts': '',
  };
  const found = ['apps/a/leitplanke.config.json'];

  it('lets the nearest file above win, unmerged, also from above the root', () => {
    const all = readConfigurations({ fs: memoryFileSystem(files), root: '/up/r', read, found });
    assert.equal(all.root.file, '/up/leitplanke.config.json');
    assert.equal(all.forFile('z.ts'), all.root);
    assert.equal(all.forFile('apps/b/y.ts'), all.root);
    assert.equal(all.forFile('apps/a/src/x.ts').folder, '/up/r/apps/a');
    assert.equal(all.forFile('apps/a/src/x.ts').configuration.locale, undefined);
    assert.deepEqual(all.problems, []);
  });

  it('does not look above the git repository', () => {
    const fs = memoryFileSystem({ ...files, '/up/r/.git/HEAD': '' });
    assert.equal(readConfigurations({ fs, root: '/up/r', read, found }).root.file, null);
  });

  it('uses the one that is named for all files, with globs seen from the root', () => {
    const fs = memoryFileSystem({ ...files, '/up/r/etc/ci.json': '{ "exclude": ["apps/b"] }', '/up/ci.json': '{}' });
    const all = readConfigurations({ fs, root: '/up/r', read, found, only: '/up/r/etc/ci.json' });
    assert.equal(all.forFile('apps/a/src/x.ts').file, '/up/r/etc/ci.json');
    assert.deepEqual(
      selectFiles('/up/r', ['apps/a/src/x.ts', 'apps/b/y.ts', 'z.ts'], (file) => all.forFile(file)),
      ['apps/a/src/x.ts', 'z.ts'],
    );
    assert.equal(readConfigurations({ fs, root: '/up/r', read, found, only: '/up/ci.json' }).root.folder, '/up');
  });

  it('keeps the last valid state of a file that has become faulty, and says what is wrong', () => {
    const before = readConfigurations({ fs: memoryFileSystem(files), root: '/up/r', read, found });
    const broken = memoryFileSystem({ ...files, '/up/leitplanke.config.json': '{ "locale": ' });
    const after = readConfigurations({ fs: broken, root: '/up/r', read, found, previous: before });
    assert.equal(after.root.configuration.locale, 'de');
    assert.equal(after.problems.length, 1);
    assert.equal(after.problems[0]?.file, '/up/leitplanke.config.json');
  });

  it('reports a configuration that cannot be read', () => {
    const { problems, root } = readConfigurations({
      fs: memoryFileSystem({}),
      root: '/r',
      read,
      found: [],
      only: '/none.json',
    });
    assert.deepEqual(problems[0]?.message, {
      id: 'configuration.unreadable',
      data: { reason: { id: 'file.missing' } },
    });
    assert.deepEqual(root.configuration, {});
  });

  it('selects files by the globs of the configuration that counts for each', () => {
    const all = readConfigurations({ fs: memoryFileSystem(files), root: '/up/r', read, found });
    const candidates = ['apps/a/other.ts', 'apps/a/src/x.gen.ts', 'apps/a/src/x.ts', 'apps/b/y.ts', 'z.ts'];
    assert.deepEqual(
      selectFiles('/up/r', candidates, (file) => all.forFile(file)),
      ['apps/a/src/x.ts', 'apps/b/y.ts', 'z.ts'],
    );
  });
});
