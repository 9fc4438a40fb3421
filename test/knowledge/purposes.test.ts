import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { category } from '../../src/knowledge/personal-data/categories.js';
import { fitOf, inferPurpose, purpose } from '../../src/knowledge/purposes/fit.js';
import { purposes } from '../../src/knowledge/purposes/purposes.js';
import { ruleEntry } from '../../src/knowledge/rules/catalogue.js';

describe('purposes', () => {
  it('are thirty, each with a key of its own', () => {
    assert.equal(new Set(purposes.map(({ key }) => key)).size, 30);
    assert.equal(purpose('newsletter')?.label.de, 'Newsletter');
    assert.equal(purpose('no-such'), null);
  });

  it('name categories and rules that exist', () => {
    for (const { key, necessary, questionable, rarelyNeeded, rules } of purposes) {
      for (const name of [...necessary, ...questionable, ...rarelyNeeded]) {
        assert.ok(name.endsWith('.*') || category(name) !== null, `${key}: ${name}`);
      }
      for (const id of rules) assert.ok(ruleEntry(id) !== null, `${key}: ${id}`);
    }
  });

  it('need some categories and hardly ever others', () => {
    assert.equal(fitOf('newsletter', 'contact.email'), 'necessary');
    assert.equal(fitOf('newsletter', 'identity.firstName'), 'questionable');
    assert.equal(fitOf('newsletter', 'special.health'), 'rarelyNeeded');
    assert.equal(fitOf('newsletter', 'contact.phone'), 'rarelyNeeded');
    assert.equal(fitOf('billing', 'gov.vatId'), 'necessary');
    assert.equal(fitOf('billing', 'gov.passport'), 'rarelyNeeded');
    assert.equal(fitOf('billing', 'fin.card'), 'necessary');
    assert.equal(fitOf('newsletter', 'beh.mediaConsumption'), 'questionable');
    assert.equal(fitOf('no-such', 'contact.email'), 'questionable');
  });

  it('are inferred from names, the plain ones first', () => {
    assert.equal(inferPurpose(['src/newsletter/send.ts']), 'newsletter');
    assert.equal(inferPurpose(['scoreLead', 'src/leads.ts']), 'lead-scoring');
    assert.equal(inferPurpose(['supportChat', 'src/newsletter.ts']), 'newsletter');
    assert.equal(inferPurpose(['handleContactForm']), 'lead-capture');
    assert.equal(inferPurpose(['handler', 'src/index.ts']), null);
    assert.equal(inferPurpose([]), null);
  });
});
