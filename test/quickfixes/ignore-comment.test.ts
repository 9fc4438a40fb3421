import assert from 'node:assert/strict';
import { lineMap } from '../../src/program/line-map.js';
import { ignoreComment } from '../../src/quickfixes/ignore-comment.js';

/** The text after the finding at `‹…›` is ignored, or null. */
function ignored(marked: string, file = 'src/a.tsx', reason = 'ticket DPO-17'): string | null {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace(/[‹›]/g, '');
  const range = lineMap(text).range(start, end);
  const edit = ignoreComment(file, text, { ruleId: 'pii-in-logs', range }, reason);
  return edit === null ? null : text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('a comment that ignores a finding', () => {
  it('stands above the line, as far to the right', () => {
    assert.equal(
      ignored('function f(user) {\n  console.log(‹user.email›);\n}\n'),
      'function f(user) {\n  // leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17\n  console.log(user.email);\n}\n',
    );
  });

  it('keeps the tabs and the line ends of the file', () => {
    assert.equal(
      ignored('{\r\n\tlog(‹a›);\r\n}\r\n'),
      '{\r\n\t// leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17\r\n\tlog(a);\r\n}\r\n',
    );
  });

  it('may be the first line', () => {
    assert.equal(ignored('log(‹a›);'), '// leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17\nlog(a);');
  });

  it('stands inside a call that goes over several lines', () => {
    assert.equal(
      ignored('log(\n  1,\n  ‹a›,\n);\n'),
      'log(\n  1,\n  // leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17\n  a,\n);\n',
    );
  });

  it('is a JSX comment between tags', () => {
    assert.equal(
      ignored('const page = (\n  <div>\n    <p>{‹text›}</p>\n  </div>\n);\n'),
      'const page = (\n  <div>\n    {/* leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17 */}\n    <p>{text}</p>\n  </div>\n);\n',
    );
  });

  it('keeps the space between two lines of words in JSX', () => {
    assert.equal(
      ignored('const page = (\n  <p>\n    Dear\n    friend {‹text›}\n  </p>\n);\n'),
      "const page = (\n  <p>\n    Dear\n    {/* leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17 */}{' '}\n    friend {text}\n  </p>\n);\n",
    );
  });

  it('is a plain comment between attributes and inside the braces of JSX', () => {
    assert.equal(
      ignored('const a = <A\n  b="1"\n  c={‹d›}\n/>;\n'),
      'const a = <A\n  b="1"\n  // leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17\n  c={d}\n/>;\n',
    );
    assert.equal(
      ignored('const a = <p>{\n  ‹d›\n}</p>;\n'),
      'const a = <p>{\n  // leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17\n  d\n}</p>;\n',
    );
  });

  it('goes into the hole of a template whose words start the line', () => {
    assert.equal(
      ignored('log(`a\n  to ${‹b›} c`);\n'),
      'log(`a\n  to ${\n  // leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17\n  b} c`);\n',
    );
  });

  it('cannot stand inside another comment', () => {
    assert.equal(ignored('/* a\n b */ log(‹c›);\n'), null);
  });

  it('needs a reason, which may not end the comment', () => {
    assert.equal(ignored('log(‹a›);\n', 'src/a.ts', ' \n '), null);
    assert.match(
      ignored('const a = <p>\n  {‹d›}\n</p>;\n', 'a.tsx', 'see */ there\nand more') ?? '',
      /\{\/\* leitplanke-ignore-next-line pii-in-logs -- see \* \/ there and more \*\/\}\n/,
    );
  });
});
