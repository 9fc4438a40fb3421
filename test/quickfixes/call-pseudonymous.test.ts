import { assertFix } from './assert-fix.js';

const fix = { rule: 'hash-is-not-anonymous', fix: 'call-pseudonymous' } as const;

describe('call-pseudonymous', () => {
  it('renames the variable everywhere, but no key that others read', () =>
    assertFix({
      ...fix,
      code: `
import { sha256 } from 'js-sha256';
export function ids(user: { email: string }): { anonymousId: string } {
  const anonymousId = sha256(user.email);
  return { anonymousId };
}
`,
      becomes: `import { sha256 } from 'js-sha256';
export function ids(user: { email: string }): { anonymousId: string } {
  const pseudonymousId = sha256(user.email);
  return { anonymousId: pseudonymousId };
}
`,
    }));

  it('changes the word in a comment', () =>
    assertFix({
      ...fix,
      code: `
import { sha256 } from 'js-sha256';
export function key(user: { email: string }): string {
  // Anonymise before the upload
  return sha256(user.email);
}
`,
      has: ['// Pseudonymise before the upload'],
    }));
});
