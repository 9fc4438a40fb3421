import { deepEqual, equal } from 'node:assert/strict';
import { lower } from './lowered.js';

/** Each comment with what it documents, both as text. */
function comments(code: string, file?: string): string[] {
  return lower(code, file).comments.map(({ start, end, text, targetStart, targetEnd, first }) => {
    equal(text, code.slice(start, end));
    return `${text} → ${code.slice(targetStart, targetEnd)}${first ? ' (first)' : ''}`;
  });
}

describe('Comments are found so that', () => {
  it('a doc comment speaks of the declaration after it', () => {
    deepEqual(comments('a();\n/** @purpose newsletter */\nexport const b = 1;\nc();'), [
      '/** @purpose newsletter */ → export const b = 1;',
    ]);
    deepEqual(comments('a();\n/** @purpose x */\n@Dec() class B {}'), ['/** @purpose x */ → @Dec() class B {}']);
  });

  it('members and properties can be documented', () => {
    deepEqual(
      comments(`a; interface I { /** @purpose i */ b: string; }
        type T = { c: 1;
          /** @purpose t */
          d?: 2 };
        class C {
          e = 1;
          /** @purpose f */ private f = 2;
          /** @purpose m */
          async m() {}
        }
        const o = { g: 1, /** @purpose p */ h: 2, /** @purpose r */ ...r };
        enum E { /** @purpose e */ A }`),
      [
        '/** @purpose i */ → b: string;',
        '/** @purpose t */ → d?: 2',
        '/** @purpose f */ → private f = 2;',
        '/** @purpose m */ → async m() {}',
        '/** @purpose p */ → h: 2',
        '/** @purpose r */ → ...r',
        '/** @purpose e */ → A',
      ],
    );
  });

  it('a comment at the top speaks of the file, unless it stands right at a declaration', () => {
    deepEqual(comments(`/** @purpose a */\nimport b from 'b';`), ['/** @purpose a */ →  (first)']);
    deepEqual(comments('/** @purpose a */\n\nconst b = 1;'), ['/** @purpose a */ →  (first)']);
    deepEqual(comments('/** @purpose a */\r\n\r\nconst b = 1;'), ['/** @purpose a */ →  (first)']);
    deepEqual(comments('/** @purpose a */\nconst b = 1;'), ['/** @purpose a */ → const b = 1; (first)']);
    deepEqual(comments('/** @purpose a */\n/** @purpose c */\nconst b = 1;'), [
      '/** @purpose a */ →  (first)',
      '/** @purpose c */ → const b = 1; (first)',
    ]);
    deepEqual(comments(`'use server';\n// leitplanke-ignore-file x -- y\nimport b from 'b';`), [
      '// leitplanke-ignore-file x -- y →  (first)',
    ]);
    deepEqual(comments('/** @purpose a */'), ['/** @purpose a */ →  (first)']);
    deepEqual(comments('#!/usr/bin/env node\n// @purpose a\n\nb'), ['// @purpose a →  (first)']);
  });

  it('texts in strings, templates, patterns and JSX are no comments', () => {
    deepEqual(
      comments(`a('// @purpose'); b(\`/** @purpose */ \${c /* @purpose real */} // @purpose\`); d(/\\/\\*@purpose/);
        e = <p title="// @purpose">// @purpose {f} /* @purpose */</p>; g('http://leitplanke-ignore');`),
      ['/* @purpose real */ → '],
    );
  });

  it('comments are found wherever they stand', () => {
    deepEqual(
      comments(`a;
        if (b) {
          // leitplanke-ignore-next-line 1 -- x
          c(d, /* leitplanke-ignore 2 */ e); // leitplanke-ignore 3
          // leitplanke-ignore 4
        }
        f({ g, // leitplanke-ignore 5
          h: [ /* leitplanke-ignore 6 */ ] });
        // leitplanke-ignore 7`),
      [
        '// leitplanke-ignore-next-line 1 -- x → c(d, /* leitplanke-ignore 2 */ e);',
        '/* leitplanke-ignore 2 */ → ',
        '// leitplanke-ignore 3 → ',
        '// leitplanke-ignore 4 → ',
        '// leitplanke-ignore 5 → ',
        '/* leitplanke-ignore 6 */ → ',
        '// leitplanke-ignore 7 → ',
      ],
    );
  });

  it('JSX comments are found between children and among attributes', () => {
    deepEqual(
      comments(`a = <div>
        {/* leitplanke-ignore-next-line x -- y */}
        <p /* @purpose z */ b="c" {...d} // leitplanke-ignore e
        >{f /* @purpose g */}</p>
      </div>`),
      [
        '/* leitplanke-ignore-next-line x -- y */ → ',
        '/* @purpose z */ → b="c"',
        '// leitplanke-ignore e → ',
        '/* @purpose g */ → ',
      ],
    );
  });

  it('one comment with several words is one comment', () => {
    deepEqual(comments('a;\n/** @purpose a @purpose b leitplanke-ignore */ function c() {}').length, 1);
  });

  it('other comments are left alone', () => {
    deepEqual(comments('// eslint-disable-line\n/** Sends mail. */\nconst a = 1;'), []);
  });
});
