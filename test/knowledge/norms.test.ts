import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { laws } from '../../src/knowledge/norms/laws.js';
import { norm, norms, normsInForce } from '../../src/knowledge/norms/norms.js';
import { rules } from '../../src/knowledge/rules/catalogue.js';

describe('norms', () => {
  it('are known for every rule', () => {
    const missing = rules.flatMap((rule) => rule.norms.filter((id) => norm(id) === null));
    assert.deepEqual(missing, []);
  });

  it('are all cited by a rule, once each, with a law and a title in both languages', () => {
    const cited = new Set(rules.flatMap((rule) => rule.norms));
    assert.equal(new Set(norms.map(({ id }) => id)).size, norms.length);
    for (const { id, citation, title, law, appliesFrom } of norms) {
      assert.ok(cited.has(id), id);
      assert.ok(citation.de !== '' && title.en !== '' && title.de !== '', id);
      assert.ok(
        laws.some(({ key }) => key === law),
        id,
      );
      assert.ok(appliesFrom === null || /^\d{4}-\d{2}-\d{2}$/.test(appliesFrom), id);
    }
  });

  it('hold from their day on', () => {
    const ids = ['GDPR Art. 22', 'AI Act Art. 50(1)', 'AI Act Art. 14, 26(2) (high-risk)', 'RFC 8058', 'house rule 7'];
    assert.deepEqual(normsInForce(ids, '2026-08-01'), ['GDPR Art. 22', 'RFC 8058', 'house rule 7']);
    assert.deepEqual(normsInForce(ids, '2026-08-02'), [
      'GDPR Art. 22',
      'AI Act Art. 50(1)',
      'RFC 8058',
      'house rule 7',
    ]);
    assert.deepEqual(normsInForce(ids, '2027-12-02'), ids);
  });

  it('that are open say so', () => {
    assert.equal(norm('AI Act Art. 86 (Annex III)')?.verification, 'open');
    assert.equal(norm('CJEU C-634/21')?.verification, 'primary');
    assert.equal(norm('good practice (seed)')?.citation.en, 'good practice');
  });
});
