import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { rules } from '../../src/knowledge/rules/catalogue.js';
import { render } from '../../src/knowledge/texts/render.js';
import { texts } from '../../src/knowledge/texts/texts.js';

const placeholders = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g) ?? [])].sort();

describe('texts', () => {
  it('have the same ids in English and German', () => {
    assert.deepEqual(Object.keys(texts.de).sort(), Object.keys(texts.en).sort());
  });

  it('have the same placeholders and optional parts in both', () => {
    for (const [id, text] of Object.entries(texts.en)) {
      assert.deepEqual(placeholders(texts.de[id]), placeholders(text), id);
      assert.equal((texts.de[id]?.match(/\[\?/g) ?? []).length, (text.match(/\[\?/g) ?? []).length, id);
    }
  });

  it('are not empty, and German ones are German', () => {
    for (const [id, text] of Object.entries(texts.de)) {
      assert.ok(text.trim() !== '', id);
      assert.doesNotMatch(text, /\b(?:the|and|fuer|ueber|koennen|muessen|moeglich)\b/i, id);
    }
  });

  it('say for every rule what is wrong, why it matters, what helps and what we cannot know', () => {
    for (const { id } of rules) {
      for (const part of ['', '.title', '.why', '.help', '.cannot-know']) {
        assert.ok(Object.hasOwn(texts.en, `rule.${id}${part}`), `${id}${part}`);
      }
    }
  });

  it('fill in values and nested messages', () => {
    const message = { id: 'rule.pii-in-logs', data: { category: { id: 'category.contact.email' } } };
    assert.match(render(message, 'en'), /^E-mail address is written to a log/);
    assert.match(render(message, 'de'), /^E-Mail-Adresse wird protokolliert/);
  });

  it('leave out what is not known', () => {
    assert.equal(
      render({ id: 'configuration.unknown-key', data: { key: 'x', nearest: '' } }, 'en'),
      'Unknown key `x`.',
    );
    const known = { id: 'configuration.unknown-key', data: { key: 'x', nearest: 'y' } };
    assert.equal(render(known, 'de'), 'Unbekannter Schlüssel `x`. Meinten Sie `y`?');
  });

  it('show an unknown id and keep an unknown placeholder', () => {
    assert.equal(render({ id: 'no.such' }, 'en'), 'no.such');
    assert.equal(render({ id: '__proto__' }, 'en'), '__proto__');
    assert.match(render({ id: 'rule.pii-in-logs' }, 'en'), /^\{category\}/);
  });

  it('do not read values as texts', () => {
    const data = { key: '{nearest}', nearest: '[?{key}]' };
    assert.match(render({ id: 'configuration.unknown-key', data }, 'en'), /^Unknown key `\{nearest\}`/);
  });
});
