import assert from 'node:assert/strict';
import { check } from './check.js';

describe('pii-required-not-necessary', () => {
  it('reports what a declared purpose does not need and yet has to be given', async () => {
    const result = await check(`
// @file: src/forms/newsletter.tsx
/** @purpose newsletter */
import { useForm } from 'react-hook-form';
export function Signup() {
  const { register } = useForm();
  return (
    <form>
      <input type="email" name="email" required />
      <input name="lastName" required />
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-required-not-necessary
      <input {...register('firstName', { required: 'Please tell us your name' })} />
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-required-not-necessary
      <Form.Item name="company" rules={[{ required: true }]}><Input /></Form.Item>
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-required-not-necessary
    </form>
  );
}
// @file: src/forms/lead.ts
import { z } from 'zod';
/** @purpose lead-capture */
export const leadSchema = z.object({
  email: z.string().email(),
  phone: z.string().min(6),
//^^^^^^^^^^^^^^^^^^^^^^^^ pii-required-not-necessary
  message: z.string(),
});
// @file: src/forms/lead.dto.ts
import { IsEmail, IsNotEmpty, IsOptional, IsString } from 'class-validator';
/** @purpose lead-capture */
export class LeadDto {
  @IsEmail() email!: string;
  @IsNotEmpty() @IsString() jobTitle!: string;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-required-not-necessary
}
// @file: src/forms/legacy.ts
import * as yup from 'yup';
/** @purpose lead-capture */
export const contactSchema = yup.object({
  email: yup.string().email().required(),
  fullName: yup.string().required(),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-required-not-necessary
});
`);
    const [first] = result.findings;
    assert.equal(first?.severity, 'warning');
    assert.deepEqual(first.purpose, { key: 'lead-capture', from: 'declared' });
  });

  it('leaves what is rarely needed to pii-beyond-purpose, mandatory or not', () =>
    check(`
// @file: src/forms/newsletter.tsx
/** @purpose newsletter */
export const Signup = () => <form><input name="email" required /><input name="dateOfBirth" required /></form>;
//                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
`));

  it('is silent where the field is optional, needed, allowed, or the purpose is only a guess', () =>
    check(`
// @file: leitplanke.config.json
{ "purposes": { "lead-capture": { "allowed": ["contact.phone"] } } }
// @file: src/a.ts
import { z } from 'zod';
import * as yup from 'yup';
/** @purpose lead-capture */
export const leadSchema = z.object({ email: z.string(), message: z.string(), phone: z.string() });
/** @purpose billing */
export const addressSchema = yup.object({ lastName: yup.string().required(), street: yup.string().required() });
// @file: src/newsletter/form.tsx
export const NewsletterForm = () => <form><input name="email" required /><input name="firstName" required /></form>;
`));

  it('turns to a remark of pii-beyond-purpose once the field is optional', async () => {
    const result = await check(`
// @file: src/a.ts
import { z } from 'zod';
/** @purpose lead-capture */
export const leadSchema = z.object({ email: z.string(), phone: z.string().optional() });
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
/** @purpose lead-capture */
export const leadPatchSchema = z.object({ email: z.string(), phone: z.string() }).partial();
//                                                           ^^^^^^^^^^^^^^^^^ pii-beyond-purpose
`);
    assert.ok(result.findings.every(({ severity }) => severity === 'info'));
  });
});
