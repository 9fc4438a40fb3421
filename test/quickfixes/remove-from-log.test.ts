import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-in-logs', fix: 'remove-from-log' } as const;
const log = (call: string): string =>
  `export function f(user: { email: string }): void {\n  ${call}\n  user.email.trim();\n}\n`;

describe('remove-from-log', () => {
  it('takes out an argument', () =>
    assertFix({ ...fix, code: log("console.log('new', user.email, 1);"), has: ["console.log('new', 1);"] }));

  it('takes out the last argument', () =>
    assertFix({ ...fix, code: log("console.log('new', user.email);"), has: ["console.log('new');"] }));

  it('takes out a property', () =>
    assertFix({
      ...fix,
      code: log("console.log('new', { a: 1, email: user.email });"),
      has: ["console.log('new', { a: 1 });"],
    }));

  it('takes out an object that has nothing else', () =>
    assertFix({ ...fix, code: log("console.log('new', { email: user.email });"), has: ["console.log('new');"] }));

  it('takes out the hole of a template with its separator', () =>
    assertFix({ ...fix, code: log('console.log(`confirmed: ${user.email}`);'), has: ['console.log(`confirmed`);'] }));

  it('leaves one blank between words', () =>
    assertFix({
      ...fix,
      code: log('console.log(`mail to ${user.email} sent`);'),
      has: ['console.log(`mail to sent`);'],
    }));

  it('leaves no blank before a colon', () =>
    assertFix({
      ...fix,
      code: log('console.log(`mail to ${user.email}: sent`);'),
      has: ['console.log(`mail to: sent`);'],
    }));

  it('takes out a part of a sum', () =>
    assertFix({ ...fix, code: log("console.log('mail ' + user.email);"), has: ["console.log('mail ');"] }));

  it('takes out the whole line when nothing else is logged', () =>
    assertFix({
      ...fix,
      code: 'export function f(user: { email: string }): void {\r\n  console.log(user.email);\r\n  user.email.trim();\r\n}\r\n',
      becomes: 'export function f(user: { email: string }): void {\r\n  user.email.trim();\r\n}\r\n',
    }));

  it('declines where the call is the body of a function', () =>
    assertFix({
      ...fix,
      code: 'export const f = (user: { email: string }): void => console.log(user.email);\n',
      declines: true,
    }));
});
