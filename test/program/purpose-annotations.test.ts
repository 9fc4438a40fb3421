import assert from 'node:assert/strict';
import { purposeLookup } from '../../src/program/purpose-annotations.js';

const comment = (text: string, target: readonly [number, number], first = false) => ({
  start: 0,
  end: text.length,
  text,
  targetStart: target[0],
  targetEnd: target[1],
  first,
});

describe('purposes in doc comments', () => {
  it('count inside what they stand on, the innermost first', () => {
    const at = purposeLookup([
      comment('/** @purpose newsletter */', [0, 0], true),
      comment('/**\r\n * Sends.\r\n * @purpose lead-capture\r\n */', [100, 200]),
      comment('/** @purpose billing for VAT */', [150, 160]),
    ]);
    assert.equal(at(10)?.key, 'newsletter');
    assert.equal(at(120)?.key, 'lead-capture');
    assert.equal(at(155)?.key, 'billing');
    assert.equal(at(160)?.key, 'lead-capture');
    assert.equal(at(200)?.key, 'newsletter');
  });

  it('do not spread from a declaration to its file', () => {
    const at = purposeLookup([comment('/** @purpose newsletter */', [30, 60], true)]);
    assert.equal(at(40)?.key, 'newsletter');
    assert.equal(at(70), null);
  });

  it('need a doc comment, a key, and something to stand on', () => {
    const at = purposeLookup([
      comment('// @purpose newsletter', [0, 0], true),
      comment('/** @purpose */', [0, 0], true),
      comment('/** @purposeful x */', [0, 0], true),
      comment('/** @purpose newsletter */', [0, 0], false),
    ]);
    assert.equal(at(0), null);
  });
});
