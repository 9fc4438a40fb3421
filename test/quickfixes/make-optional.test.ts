import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-required-not-necessary', fix: 'make-optional', brings: ['pii-beyond-purpose'] } as const;

describe('make-optional', () => {
  it('takes `required` from an input, its registration and its rules', async () => {
    const element = (before: string, after: string): Promise<void> =>
      assertFix({
        ...fix,
        code: `// @file: src/form.tsx
import { useForm } from 'react-hook-form';
/** @purpose newsletter */
export function Signup() {
  const { register } = useForm();
  return <form>${before}<p>{String(register)}</p></form>;
}
`,
        has: [after],
      });
    await element('<input name="lastName" required />', '<input name="lastName" />');
    await element("<input {...register('lastName', { required: true })} />", "<input {...register('lastName')} />");
    await element(
      "<input {...register('lastName', { required: 'Please', maxLength: 40 })} />",
      "<input {...register('lastName', { maxLength: 40 })} />",
    );
  });

  it('appends `.optional()` in zod, takes `.required()` away in yup, wraps in valibot', async () => {
    const schema = (imports: string, before: string, after: string): Promise<void> =>
      assertFix({
        ...fix,
        code: `// @file: src/lead.ts
${imports}
/** @purpose lead-capture */
export const leadSchema = ${before};
`,
        has: [after],
      });
    await schema(
      "import { z } from 'zod';",
      'z.object({ email: z.string(), phone: z.string().min(6) })',
      'phone: z.string().min(6).optional() }',
    );
    await schema(
      "import * as yup from 'yup';",
      'yup.object({ email: yup.string().required(), phone: yup.string().required() })',
      'phone: yup.string() }',
    );
    await schema(
      "import * as v from 'valibot';",
      'v.object({ email: v.string(), phone: v.string() })',
      'phone: v.optional(v.string()) }',
    );
  });

  it('marks a property of a checked class, and imports the decorator', () =>
    assertFix({
      ...fix,
      code: `// @file: src/lead.dto.ts
import { IsEmail, IsString } from 'class-validator';
/** @purpose lead-capture */
export class LeadDto {
  @IsEmail()
  email!: string;

  @IsString()
  phone!: string;
}
`,
      has: [
        "import { IsEmail, IsString, IsOptional } from 'class-validator';",
        '  @IsOptional()\n  @IsString()\n  phone?: string;',
      ],
    }));

  it('lets a column be null', () =>
    assertFix({
      ...fix,
      code: `// @file: prisma/schema.prisma
/// @purpose lead-capture
model Lead {
  id    String @id
  email String
  phone String
}
// @file: src/index.ts
export const one = 1;
`,
      has: ['  phone String?\n'],
    }));
});
