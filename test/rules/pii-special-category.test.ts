import assert from 'node:assert/strict';
import { check } from './check.js';

describe('pii-special-category', () => {
  it('reports a field of a special category wherever it is collected, without asking for a purpose', async () => {
    const result = await check(`
// @file: src/people/profile-form.tsx
export function ProfileForm() {
  return (
    <form>
      <input name="email" required />
      <select name="religion">
//    ^^^^^^^^^^^^^^^^^^^^^^^ pii-special-category
        <option>none</option>
      </select>
      <input name="gender" />
    </form>
  );
}
// @file: src/people/schema.ts
import { z } from 'zod';
export const participantSchema = z.object({
  email: z.string().email(),
  disabilityStatus: z.string().optional(),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-special-category
  favouriteColour: z.string(),
});
// @file: src/people/export.ts
import { Pool } from 'pg';
const pool = new Pool();
export const members = () => pool.query('SELECT email, ethnicity FROM members');
//                                                     ^^^^^^^^^ pii-special-category
`);
    assert.deepEqual([...new Set(result.findings.map(({ severity }) => severity))], ['error']);
  });

  it('speaks instead of pii-beyond-purpose', () =>
    check(`
// @file: src/newsletter/form.tsx
export const NewsletterForm = () => <><input name="email" /><input name="sexualOrientation" /></>;
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-special-category
`));

  it('accepts a reason in the configuration', () =>
    check(`
// @file: leitplanke.config.json
{ "scopes": [{ "files": "src/**", "purpose": "event-registration" }],
  "purposes": { "event-registration": { "allowed": [{ "category": "special.disability", "reason": "explicit consent, DPIA-4" }] } } }
// @file: src/register.tsx
export const RegistrationForm = () => <><input name="email" /><input name="disabilityStatus" /></>;
`));

  it('is silent about words that mean something else', () =>
    check(`
// @file: src/system/health.ts
import { Pool } from 'pg';
import { z } from 'zod';
const pool = new Pool();
export const serviceSchema = z.object({ health: z.string(), symptoms: z.string(), fingerprint: z.string() });
export const status = () => pool.query('SELECT name, race, health, orientation FROM services');
// @file: src/settings.tsx
export const DisplaySettings = () => <select name="orientation"><option>portrait</option></select>;
`));

  it('reports a model of the database where nothing else has the field', () =>
    check(`
// @file: prisma/schema.prisma
model Patient {
  id        String @id
  diagnosis String
//^^^^^^^^^^^^^^^^ pii-special-category
}
// @file: src/index.ts
export const one = 1;
`));
});
