import assert from 'node:assert/strict';
import { suppressionsOf, type Comment } from '../../src/program/suppressions.js';

/** Every comment of a text. */
function commentsOf(text: string): Comment[] {
  return [...text.matchAll(/\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}

const nearest = (rule: string): string | null => (['pii-in-logs', 'pii-in-url'].includes(rule) ? null : 'pii-in-logs');

/** Suppressions as `scope rules @line: reason [problems]`. */
function shown(text: string): string[] {
  return suppressionsOf(text, commentsOf(text), nearest).map(
    ({ scope, rules, line, reason, problems }) =>
      `${scope} ${rules.join('+')} @${line ?? '-'}: ${reason ?? '-'} [${problems.map(({ kind }) => kind).join(' ')}]`,
  );
}

describe('suppressions', () => {
  it('names rules, a reason and the line that follows', () => {
    assert.deepEqual(
      shown('// leitplanke-ignore-next-line pii-in-logs -- support needs it for 24 h, ticket DPO-17\nlog(a)'),
      ['next-line pii-in-logs @2: support needs it for 24 h, ticket DPO-17 []'],
    );
    assert.deepEqual(shown('a()\n/* leitplanke-ignore-next-line pii-in-logs, pii-in-url -- checked -- twice */\nb()'), [
      'next-line pii-in-logs+pii-in-url @3: checked -- twice []',
    ]);
    assert.deepEqual(shown('a()\n//leitplanke-ignore-file pii-in-url -- done elsewhere'), [
      'file pii-in-url @-: done elsewhere []',
    ]);
  });

  it('reads block comments over several lines and doc comments', () => {
    assert.deepEqual(
      shown('/**\r\n * leitplanke-ignore-next-line pii-in-logs\r\n *  -- for a\r\n *     while\r\n */\r\nlog(a)'),
      ['next-line pii-in-logs @6: for a while []'],
    );
  });

  it('reads comments in JSX', () => {
    assert.deepEqual(shown('<p>\n  {/* leitplanke-ignore-next-line pii-in-url -- own page */}\n  <a/>\n</p>'), [
      'next-line pii-in-url @3: own page []',
    ]);
  });

  it('skips blank lines and further comments up to the code', () => {
    const text =
      '// leitplanke-ignore-next-line pii-in-logs -- a\n// eslint-disable-next-line\n\n/* more\n */ /* and */\n  {/* jsx */}\nlog(a)';
    assert.deepEqual(shown(text), ['next-line pii-in-logs @7: a []']);
    assert.deepEqual(
      shown(
        '// leitplanke-ignore-next-line pii-in-logs -- a\r\n// leitplanke-ignore-next-line pii-in-url -- b\r\nlog(a)',
      ),
      ['next-line pii-in-logs @3: a []', 'next-line pii-in-url @3: b []'],
    );
    assert.deepEqual(shown('// leitplanke-ignore-next-line pii-in-logs -- a\n'), ['next-line pii-in-logs @-: a []']);
  });

  it('says when reason or rule are missing or unknown', () => {
    assert.deepEqual(shown('// leitplanke-ignore-next-line pii-in-logs\na'), [
      'next-line pii-in-logs @2: - [no-reason]',
    ]);
    assert.deepEqual(shown('// leitplanke-ignore-next-line pii-in-logs --\na'), [
      'next-line pii-in-logs @2: - [no-reason]',
    ]);
    assert.deepEqual(shown('// leitplanke-ignore-next-line -- because\na'), ['next-line  @2: because [no-rule]']);
    assert.deepEqual(shown('// leitplanke-ignore-next-line pii-in-log -- because\na'), [
      'next-line pii-in-log @2: because [unknown-rule]',
    ]);
    assert.deepEqual(shown('// leitplanke-ignore-file\na'), ['file  @-: - [no-rule no-reason]']);
  });

  it('takes no other comment for a suppression', () => {
    assert.deepEqual(
      shown(
        '// see leitplanke-ignore-next-line pii-in-logs -- x\n// leitplanke-ignore-next-lines a -- b\n// leitplanke-ignored',
      ),
      [],
    );
  });

  it('gives the place of the comment', () => {
    const text = 'a()\n  // leitplanke-ignore-next-line pii-in-logs -- x\nb()';
    const [suppression] = suppressionsOf(text, commentsOf(text), nearest);
    assert.equal(suppression?.commentLine, 2);
    assert.equal(text.slice(suppression.start, suppression.start + 4), '// l');
  });
});
