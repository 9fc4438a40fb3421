import { assertFix } from './assert-fix.js';

const fix = { rule: 'unused-suppression', fix: 'remove-suppression' } as const;

describe('remove-suppression', () => {
  it('takes out the line of the comment', () =>
    assertFix({
      ...fix,
      code: 'export function f(): void {\r\n  // leitplanke-ignore-next-line pii-in-logs -- DPO-1\r\n  console.log(1);\r\n}\r\n',
      becomes: 'export function f(): void {\r\n  console.log(1);\r\n}\r\n',
    }));

  it('takes out a comment between the tags of JSX', () =>
    assertFix({
      ...fix,
      code: '// @file: src/a.tsx\nexport const page = (\n  <div>\n    {/* leitplanke-ignore-next-line ai-output-unlabelled -- DPO-1 */}\n    <p>Hi</p>\n  </div>\n);\n',
      becomes: '// @file: src/a.tsx\nexport const page = (\n  <div>\n    <p>Hi</p>\n  </div>\n);\n'.slice(
        '// @file: src/a.tsx\n'.length,
      ),
    }));

  it('takes one rule of several out', () =>
    assertFix({
      ...fix,
      code: `
export function f(user: { email: string }): void {
  // leitplanke-ignore-next-line pii-in-llm-prompt, pii-in-logs -- DPO-1
  console.log(user.email);
}
`,
      has: ['// leitplanke-ignore-next-line pii-in-logs -- DPO-1\n'],
    }));
});
