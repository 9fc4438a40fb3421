import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ruleEntry, rules } from '../../src/knowledge/rules/catalogue.js';

describe('the catalogue of rules', () => {
  it('has 63 rules, each with an id of its own and a norm', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, 63);
    for (const { id, norms } of rules) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(norms.length > 0, id);
    }
  });

  it('lets rules beyond the core report at most info', () => {
    assert.deepEqual(
      rules.filter(({ tier, severity }) => tier !== 'core' && severity !== 'info').map(({ id }) => id),
      [],
    );
  });

  it('is found by id', () => {
    assert.equal(ruleEntry('pii-in-logs')?.severity, 'warning');
    assert.equal(ruleEntry('no-such'), null);
  });
});
