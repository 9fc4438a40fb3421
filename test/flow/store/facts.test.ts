import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lowerFile } from '../../../src/flow/lower/lower-file.js';
import { decodeFacts } from '../../../src/flow/store/decode-facts.js';
import { encodeFacts } from '../../../src/flow/store/encode-facts.js';
import { makePack, openPack } from '../../../src/flow/store/facts-pack.js';

const program = `'use server';
// leitplanke-ignore-next-line pii-in-logs -- agreed
import { a as b } from './a';
export class Lead<T> extends Base { #mail = \`\${b}\`; static { b() } }
export const half = '\\ud800', wide = 'größer → 日本';
const broken = ;
`;

const words = [
  'const ',
  'a',
  'ß',
  '\ud83d',
  '=',
  '(',
  ')',
  '{',
  '}',
  '=>',
  'class ',
  "'",
  '`',
  '${',
  '/** @purpose x */',
];
const code = fc.array(
  fc.constantFrom(...words, '\n', 'import ', "'use server';\n", 'export ', '.b', '?.', ': string', ';'),
);

describe('facts as bytes', () => {
  it('say the same as before, whatever the program', () => {
    const file = fc.constantFrom('a.ts', 'b/c.tsx', 'd.js', 'e.d.ts');
    fc.assert(
      fc.property(file, code, (name, parts) => {
        const facts = lowerFile(name, parts.join(''));
        assert.deepEqual(decodeFacts(name, encodeFacts(facts)), facts);
      }),
      { numRuns: 500 },
    );
  });

  it('keep comments, directives, syntax errors, half surrogates and large numbers', () => {
    for (const text of [program, `${program}/*${' '.repeat(70_000)}*/ last();`]) {
      const facts = lowerFile('a.ts', text);
      assert.ok(facts.comments.length > 0 && facts.syntaxErrors.length > 0 && facts.strings.includes('\ud800'));
      assert.deepEqual(decodeFacts('a.ts', encodeFacts(facts)), facts);
    }
  });

  it('need not start where typed arrays can', () => {
    const facts = lowerFile('a.ts', program);
    const bytes = encodeFacts(facts);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.deepEqual(decodeFacts('a.ts', shifted.subarray(1)), facts);
  });

  it('are nothing when they were cut off, or were never facts', () => {
    const bytes = encodeFacts(lowerFile('a.ts', program));
    for (let length = 0; length < bytes.length; length++)
      assert.equal(decodeFacts('a.ts', bytes.subarray(0, length)), null);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (random) => {
        decodeFacts('a.ts', random);
      }),
    );
  });
});

describe('a pack of facts', () => {
  const entries = ['a.ts', 'ä/"b".ts'].map((file) => ({
    file,
    hash: `h ${file}`,
    bytes: encodeFacts(lowerFile(file, program)),
  }));
  const pack = makePack('1', entries);

  it('has every file again', () => {
    const opened = openPack('1', pack);
    assert.deepEqual([...(opened?.keys() ?? [])], ['a.ts', 'ä/"b".ts']);
    for (const { file, hash, bytes } of entries) {
      const found = opened?.get(file);
      assert.deepEqual([found?.hash, Uint8Array.from(found?.bytes ?? [])], [hash, bytes]);
    }
  });

  it('is nothing to another edition, cut off, or with one bit changed', () => {
    assert.equal(openPack('2', pack), null);
    for (let length = 0; length < pack.length; length += 7) assert.equal(openPack('1', pack.subarray(0, length)), null);
    for (let at = 0; at < pack.length; at += 13) {
      const changed = Uint8Array.from(pack);
      changed[at]! ^= 1;
      assert.equal(openPack('1', changed), null);
    }
  });
});
