import { check } from './check.js';

describe('consent-default-true', () => {
  it('reports what is agreed to before anybody chose, in forms, requests, entities and SQL', async () => {
    await check(`
// @file: src/form.tsx
import { useState } from 'react';
export function Form() {
  const [newsletter, setNewsletter] = useState(true);
//                                    ^^^^^^^^^^^^^^ consent-default-true
  const [isOpen] = useState(true);
  return <input type="checkbox" checked={newsletter} onChange={() => setNewsletter(!newsletter)} aria-hidden={isOpen} />;
}
// @file: src/customer.entity.ts
import { Column, Entity } from 'typeorm';
@Entity()
export class Customer {
  @Column({ default: true })
//          ^^^^^^^^^^^^^ consent-default-true
  marketingConsent!: boolean;
  @Column({ default: true })
  active!: boolean;
}
// @file: src/migrate.ts
import { Pool } from 'pg';
export const migrate = (pool: Pool) => pool.query('ALTER TABLE users ADD COLUMN marketing_consent BOOLEAN NOT NULL DEFAULT TRUE');
//                                                ^ consent-default-true
export const fine = (pool: Pool) => pool.query('ALTER TABLE users ADD COLUMN marketing_consent BOOLEAN NOT NULL DEFAULT FALSE');
`);
  });

  it('speaks in tests and stories as well, and not of settings that only sound like a consent', async () => {
    await check(`
// @file: src/stories/signup.stories.tsx
export const initialValues = { email: '', acceptsMarketing: true };
//                                        ^^^^^^^^^^^^^^^^^^^^^^ consent-default-true
// @file: src/config.ts
export const defaultConfig = { doubleOptIn: true, consentRequired: true, showConsentBanner: true, newsletterEnabled: true };
`);
  });
});
