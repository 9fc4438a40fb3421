import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-beyond-purpose', fix: 'drop-field' } as const;

describe('drop-field', () => {
  it('takes an input out of a form, with its label', () =>
    assertFix({
      ...fix,
      code: `// @file: src/newsletter/form.tsx
export const NewsletterForm = () => (
  <form>
    <input name="email" required />
    <label>
      Date of birth
      <input type="date" name="dateOfBirth" />
    </label>
  </form>
);
`,
      becomes: `export const NewsletterForm = () => (
  <form>
    <input name="email" required />
  </form>
);
`,
    }));

  it('takes a field out of a schema', () =>
    assertFix({
      ...fix,
      code: `// @file: src/newsletter/schema.ts
import { z } from 'zod';
export const schema = z.object({
  email: z.string().email(),
  phone: z.string().optional(),
  consent: z.boolean(),
});
`,
      has: ['email: z.string().email(),\n  consent'],
      hasNot: ['phone'],
    }));

  it('declines where the file still reads the field', () =>
    assertFix({
      ...fix,
      code: `// @file: src/newsletter/schema.ts
import { z } from 'zod';
export const schema = z.object({ email: z.string().email(), phone: z.string() });
export const phoneOf = (body: unknown): string => schema.parse(body).phone;
`,
      declines: true,
    }));

  it('takes a field out of a class with its validators, and out of a type', async () => {
    await assertFix({
      ...fix,
      code: `// @file: src/newsletter/subscribe.dto.ts
import { IsDateString, IsEmail } from 'class-validator';
export class SubscribeDto {
  @IsEmail()
  email!: string;

  @IsDateString()
  dateOfBirth!: string;
}
`,
      hasNot: ['dateOfBirth', '@IsDateString()'],
    });
    await assertFix({
      ...fix,
      code: `// @file: src/newsletter/types.ts
export interface NewsletterSubscriber {
  email: string;
  iban?: string;
}
`,
      becomes: 'export interface NewsletterSubscriber {\n  email: string;\n}\n',
    });
  });

  it('takes a column out of a query, in its own language', async () => {
    const query = (before: string, after: string): Promise<void> =>
      assertFix({
        ...fix,
        code: `// @file: src/newsletter/send.ts
import { Pool } from 'pg';
import knex from 'knex';
const pool = new Pool();
const k = knex({ client: 'pg' });
export const recipients = (): unknown => ${before};
export const both = [pool, k];
`,
        has: [after],
      });
    await query("pool.query('SELECT s.email, s.phone FROM s')", "pool.query('SELECT s.email FROM s')");
    await query("pool.query('SELECT phone, email FROM s')", "pool.query('SELECT email FROM s')");
    await query("k('subscribers').select('email', 'phone')", "k('subscribers').select('email')");
    await query("k('subscribers').select(['phone', 'email'])", "k('subscribers').select(['email'])");
  });

  it('takes a column out of a model', () =>
    assertFix({
      ...fix,
      code: `// @file: prisma/schema.prisma
model NewsletterSubscriber {
  id    String @id
  email String @unique
  iban  String?
}
// @file: src/index.ts
export const one = 1;
`,
      becomes: 'model NewsletterSubscriber {\n  id    String @id\n  email String @unique\n}\n',
    }));
});
