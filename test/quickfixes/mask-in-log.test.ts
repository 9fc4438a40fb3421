import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-in-logs', fix: 'mask-in-log' } as const;

const helper = `
/** Hides a value in logs and prompts; the first character stays, so that values can be told apart. */
function maskPersonalData(value: unknown): string {
  return typeof value === 'string' ? \`\${value.slice(0, 1)}***\` : '***';
}
`;

describe('mask-in-log', () => {
  it('wraps an argument and adds the function once', () =>
    assertFix({
      ...fix,
      code: `
export function greet(lead: { id: string; email: string }): void {
  console.log('new lead', lead.email); // support asks for it
}
`,
      becomes: `export function greet(lead: { id: string; email: string }): void {
  console.log('new lead', maskPersonalData(lead.email)); // support asks for it
}
${helper}`,
    }));

  it('takes the function that an earlier fix has left', () =>
    assertFix({
      ...fix,
      code: `
export function greet(user: { email: string }): void {
  console.log(\`hello \${user.email}\`);
}
${helper}`,
      becomes: `export function greet(user: { email: string }): void {
  console.log(\`hello \${maskPersonalData(user.email)}\`);
}
${helper}`,
    }));

  it('writes out the short form of a property, also deep inside', () =>
    assertFix({
      ...fix,
      code: `
import pino from 'pino';
const log = pino();
export function seen(customer: { email: string }): void {
  const { email } = customer;
  log.info({ at: { email } }, 'seen');
}
`,
      has: ['log.info({ at: { email: maskPersonalData(email) } }, '],
    }));

  it('keeps the line ends of the file', () =>
    assertFix({
      ...fix,
      code: 'export function f(user: { email: string }): void {\r\n  console.log(user.email);\r\n}\r\n',
      has: ['console.log(maskPersonalData(user.email));\r\n}\r\n\r\n/** Hides', "'***';\r\n}\r\n"],
    }));

  it('documents the type where JavaScript cannot say it', () =>
    assertFix({
      ...fix,
      code: '// @file: src/a.js\nexport function f(user) {\n  console.log(user.email);\n}\n',
      has: [
        'console.log(maskPersonalData(user.email));',
        ' * @param {unknown} value\n */\nfunction maskPersonalData(value) {',
      ],
    }));

  it('imports the configured function into an import that is there', () =>
    assertFix({
      ...fix,
      code: `// @file: src/jobs/a.ts
import { other } from '../lib/privacy.js';
export function f(user: { email: string }): void {
  console.log(other, user.email);
}
// @file: src/lib/privacy.ts
export const other = 1;
export function hide(text: string): string {
  return text.slice(0, 1);
}
// @file: leitplanke.config.json
{ "redaction": { "functions": ["hide"] } }
`,
      has: ["import { other, hide } from '../lib/privacy.js';", 'console.log(other, hide(user.email));'],
      hasNot: ['maskPersonalData'],
    }));

  it('imports it in a line of its own, and speaks German where the project does', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
export function f(user: { firstName: string }): void {
  console.log(user.firstName);
}
// @file: leitplanke.config.json
{ "redaction": { "functions": ["maskEmail"] }, "locale": "de" }
// @file: src/privacy.ts
export function maskEmail(email: string): string {
  return email.slice(0, 1);
}
`,
      has: ['console.log(maskPersonalData(user.firstName));', '/** Verdeckt einen Wert'],
      hasNot: ['maskEmail'],
    }));

  it('takes a function of the file for such data', () =>
    assertFix({
      ...fix,
      code: `
export function f(user: { email: string; firstName: string }): void {
  console.log(user.email);
}
function maskEmail(email: string): string {
  return email.slice(0, 1);
}
`,
      has: ['console.log(maskEmail(user.email));'],
    }));
});
