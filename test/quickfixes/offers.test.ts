import assert from 'node:assert/strict';
import { texts } from '../../src/knowledge/texts/texts.js';
import { allFixes } from '../../src/quickfixes/all-fixes.js';
import { ruleEntry } from '../../src/knowledge/rules/catalogue.js';
import { fixOffers, fixSafety } from '../../src/quickfixes/offers.js';
import { flowRules, observationRules, spotRules } from '../../src/rules/all-rules.js';

describe('the offers of quick fixes', () => {
  it('know every fix, and which of them are safe', () => {
    assert.deepEqual(
      [...fixSafety],
      allFixes.map(({ id, safe }) => [id, safe]),
    );
  });

  it('have a title in both languages', () => {
    for (const { id } of allFixes) {
      assert.ok(Object.hasOwn(texts.en, `fix.${id}`), id);
      assert.ok(Object.hasOwn(texts.de, `fix.${id}`), id);
    }
  });

  it('are there for each fix that a rule names, and every rule above a remark names one', () => {
    // What to do about these is a matter of the product, not of an edit.
    const without = new Set(['missing-escalation-path', 'emotion-or-biometric-inference']);
    for (const { id, fixes } of [...flowRules, ...observationRules, ...spotRules]) {
      assert.equal(fixOffers(fixes).length, fixes.length, id);
      assert.ok(fixes.length > 0 || ruleEntry(id)?.severity === 'info' || without.has(id), id);
    }
  });

  it('leave out what does not exist', () => assert.deepEqual(fixOffers(['no-such-fix']), []));
});
