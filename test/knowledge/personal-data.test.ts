import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { categories, category } from '../../src/knowledge/personal-data/categories.js';
import { matchIdentifier } from '../../src/knowledge/personal-data/match.js';
import { tokens } from '../../src/knowledge/personal-data/tokens.js';
import { identifierCases, type IdentifierCase } from './data/identifiers.js';
import { dpvPersonalData, fideslangCategories, firstKeys } from './data/vocabularies.js';
import { measure } from './measure.js';

describe('personal data by name', () => {
  for (const entry of identifierCases.filter(({ heldOut }) => !heldOut)) {
    it(`reads ${entry.line}`, () => {
      assert.equal(found(entry), entry.category);
    });
  }

  it('is right on at least 97 of 100 names that were held out, and misses at most 5', () => {
    const { precision, recall } = measure(
      identifierCases.filter(({ heldOut }) => heldOut),
      found,
    );
    assert.ok(precision >= 0.97, `precision ${precision}`);
    assert.ok(recall >= 0.95, `recall ${recall}`);
  });

  it('says how sure it is', () => {
    const on = (owners: readonly string[], type: string) => ({ owners, type, role: 'property' });
    assert.equal(matchIdentifier('name', on(['lead', 'Lead'], 'string'))?.confidence, 'certain');
    assert.equal(matchIdentifier('name', on(['data', 'createLead'], 'string'))?.confidence, 'medium');
    assert.equal(matchIdentifier('email', on([], 'string'))?.confidence, 'certain');
    assert.equal(matchIdentifier('phone', on([], 'string'))?.confidence, 'medium');
  });

  it('takes no function and no switch for data', () => {
    for (const type of ['function', 'boolean']) {
      assert.equal(matchIdentifier('email', { owners: ['user'], type, role: 'property' }), null);
    }
  });

  it('never fails on odd names', () => {
    for (const name of [
      '',
      '_',
      '$',
      '42',
      '__proto__',
      'constructor',
      'toString',
      'ümläut',
      '名前',
      'a'.repeat(5000),
    ]) {
      for (const owners of [[], ['__proto__'], ['toString'], ['', '🙂']]) {
        matchIdentifier(name, { owners, type: 'unknown', role: 'property' });
      }
    }
  });
});

describe('categories of personal data', () => {
  it('have keys of their own, names in both languages and ids in both vocabularies', () => {
    assert.equal(new Set(categories.map(({ key }) => key)).size, categories.length);
    for (const { key, label, dpv, fides } of categories) {
      assert.match(key, /^[a-z]+\.[a-zA-Z]+$/);
      assert.ok(label.en.length > 2 && label.de.length > 2, key);
      assert.ok(dpv.id.startsWith('dpv:') || dpvPersonalData.has(dpv.id.replace(/^pd:/, '')), `${key}: ${dpv.id}`);
      assert.ok(fideslangCategories.has(fides.id), `${key}: ${fides.id}`);
    }
  });

  it('are at least 130, the first hundred as they were', () => {
    assert.ok(categories.length >= 130, String(categories.length));
    assert.deepEqual(
      firstKeys.filter((key) => category(key) === null),
      [],
    );
  });

  it('that came later take no name from the first hundred', () => {
    const first = new Set(firstKeys);
    const namesOf = (entries: typeof categories) =>
      entries.flatMap(({ names, stems }) => [...names.sure, ...names.likely, ...names.weak, ...stems]).map(joined);
    const taken = new Set(namesOf(categories.filter(({ key }) => first.has(key))));
    assert.deepEqual(
      namesOf(categories.filter(({ key }) => !first.has(key))).filter((name) => taken.has(name)),
      [],
    );
  });

  it('are found by their key', () => {
    assert.equal(category('contact.email')?.label.de, 'E-Mail-Adresse');
    assert.equal(category('special.health')?.special, true);
    assert.equal(category('criminal.record')?.art10, true);
    assert.equal(category('no.such'), null);
    assert.equal(category('__proto__'), null);
  });
});

function joined(name: string): string {
  return tokens(name).join('');
}

function found(entry: IdentifierCase): string | null {
  return matchIdentifier(entry.name, entry)?.category ?? null;
}
