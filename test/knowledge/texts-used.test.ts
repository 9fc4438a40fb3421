import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { hasText } from '../../src/knowledge/texts/render.js';

const source = new URL('../../src/', import.meta.url);
const uses = [
  /\bid: '([a-z]+\.[\w.-]+)'/g,
  /\b(?:say|message|problem|text|sayIn\(\w+\))\(\s*'([a-z]+\.[\w.-]+)'/g,
  /\.count\(\s*'([a-z]+\.[\w.-]+)'/g,
];

describe('texts that the code asks for', () => {
  it('are there', () => {
    const missing: string[] = [];
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const code = readFileSync(new URL(file.replaceAll('\\', '/'), source), 'utf8');
      for (const id of uses.flatMap((use) => [...code.matchAll(use)].map(([, found = '']) => found))) {
        if (!hasText(id) && !hasText(`${id}.one`)) missing.push(`${file}: ${id}`);
      }
    }
    assert.deepEqual(missing, []);
  });
});
