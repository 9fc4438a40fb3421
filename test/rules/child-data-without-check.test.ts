import { check } from './check.js';

const form = (more: string): string => `
// @file: src/club/join.tsx
export function JoinForm() {
  return (
    <form action="/join">
      <input name="email" required />
      <input name="childBirthDate" />
${more}
    </form>
  );
}
`;

describe('child-data-without-check', () => {
  it('reports the first field about a child of a form, a schema or a table', () =>
    check(`${form('//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ child-data-without-check\n      <input name="guardianEmail" />')}
// @file: src/club/schema.ts
import { z } from 'zod';
export const memberSchema = z.object({
  parentEmail: z.string().email(),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ child-data-without-check
  childAge: z.number(),
});
`));

  it('is silent where the program asks for the consent of the parents', () =>
    check(form('      <input type="checkbox" name="parentalConsent" required />')));

  it('is silent where the program asks for an age', () =>
    check(`${form('')}
// @file: src/club/route.ts
export function mayJoin(age: number): boolean {
  if (age < 16) return false;
  return true;
}
`));

  it('is silent about other minors', () =>
    check(`
// @file: src/version.ts
import { z } from 'zod';
export const versionSchema = z.object({ major: z.number(), minor: z.number(), childNode: z.string() });
`));
});
