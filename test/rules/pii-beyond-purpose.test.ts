import assert from 'node:assert/strict';
import { check } from './check.js';

describe('pii-beyond-purpose', () => {
  it('reports what a newsletter form asks for besides the address, however the form is built', async () => {
    const result = await check(`
// @file: src/newsletter/plain-form.tsx
export function NewsletterForm() {
  return (
    <form action="/subscribe" method="post">
      <input type="email" name="email" required />
      <input type="text" name="firstName" />
      <input type="date" name="dateOfBirth" required />
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
      <input type="tel" name="mobile" />
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
      <input type="hidden" name="phone" value="" />
      <input type="search" name="street" />
      <button type="submit">Subscribe</button>
    </form>
  );
}
// @file: src/newsletter/hook-form.tsx
import { useForm } from 'react-hook-form';
export function SignupForm() {
  const { register, handleSubmit } = useForm({ defaultValues: { email: '', maritalStatus: '' } });
//                                                                         ^^^^^^^^^^^^^^^^^ pii-beyond-purpose
  return (
    <form onSubmit={handleSubmit(save)}>
      <input type="email" {...register('email', { required: true })} />
      <input
//    ^^^^^^ pii-beyond-purpose
        placeholder="Mobile number"
        {...register('phone', { required: true })}
      />
    </form>
  );
}
async function save(values: { email: string }) {
  await fetch('/api/newsletter', { method: 'POST', body: JSON.stringify({ email: values.email }) });
}
// @file: src/newsletter/state-form.tsx
import { useState } from 'react';
import { TextField } from '@mui/material';
export function Subscribe() {
  const [form, setForm] = useState({ email: '', street: '' });
  return (
    <>
      <TextField label="E-mail" value={form.email} onChange={(event) => setForm({ ...form, email: event.target.value })} />
      <TextField label="Street" value={form.street} onChange={(event) => setForm({ ...form, street: event.target.value })} />
//    ^^^^^^^^^^ pii-beyond-purpose
    </>
  );
}
`);
    const first = result.findings.find((finding) => finding.file.endsWith('plain-form.tsx'));
    assert.deepEqual(first?.purpose, { key: 'newsletter', from: 'inferred' });
    assert.deepEqual(first.categories, ['demo.dateOfBirth']);
    assert.equal(first.severity, 'warning');
  });

  it('reports fields of schemas, and not the form or the row that only follow from them', () =>
    check(`
// @file: src/newsletter/schema.ts
import { z } from 'zod';
export const subscribeSchema = z.object({
  email: z.string().email(),
  birthday: z.string().date().optional(),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
  consent: z.literal(true),
});
// @file: src/newsletter/route.ts
import { PrismaClient } from '@prisma/client';
import { subscribeSchema } from './schema';
const prisma = new PrismaClient();
export async function POST(request: Request) {
  const body = subscribeSchema.parse(await request.json());
  await prisma.subscriber.create({ data: { email: body.email, birthday: body.birthday } });
  return Response.json({ ok: true });
}
// @file: src/newsletter/form.tsx
import { useForm } from 'react-hook-form';
import { subscribeSchema } from './schema';
export function Form() {
  const { register } = useForm({ resolver: zodResolver(subscribeSchema) });
  return <form><input {...register('email')} /><input type="date" {...register('birthday')} /></form>;
}
`));

  it('knows yup, joi, valibot and classes of class-validator', () =>
    check(`
// @file: src/newsletter/yup.ts
import * as yup from 'yup';
export const newsletterSchema = yup.object().shape({
  email: yup.string().email().required(),
  phone: yup.string(),
//^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
});
// @file: src/newsletter/joi.ts
import Joi from 'joi';
export const schema = Joi.object({
  email: Joi.string().email().required(),
  dateOfBirth: Joi.date(),
//^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
});
// @file: src/newsletter/valibot.ts
import * as v from 'valibot';
export const Newsletter = v.object({
  email: v.pipe(v.string(), v.email()),
  iban: v.optional(v.string()),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
});
// @file: src/newsletter/subscribe.dto.ts
import { IsDateString, IsEmail, IsOptional } from 'class-validator';
export class SubscribeDto {
  @IsEmail()
  email!: string;
  @IsOptional()
//^^^^^^^^^^^^^ pii-beyond-purpose
  @IsDateString()
  dateOfBirth?: string;
}
`));

  it('reports columns that a query asks for, in every query language', () =>
    check(`
// @file: src/newsletter/send.ts
import { PrismaClient } from '@prisma/client';
import { createClient } from '@supabase/supabase-js';
import { Pool } from 'pg';
import knex from 'knex';
import { Subscriber } from './subscriber.model';
import { db, subscribers } from './db';
const prisma = new PrismaClient();
const supabase = createClient('https://example.supabase.co', 'key');
const pool = new Pool();
const k = knex({ client: 'pg' });
export async function recipients() {
  const a = await prisma.subscriber.findMany({
    select: { email: true, phone: true, profile: { select: { dateOfBirth: true } } },
//                         ^^^^^^^^^^^ pii-beyond-purpose
//                                                           ^^^^^^^^^^^^^^^^^ pii-beyond-purpose
    where: { phone: { not: null } },
  });
  const { data } = await supabase.from('subscribers').select('id, email, date_of_birth');
//                                                                       ^^^^^^^^^^^^^ pii-beyond-purpose
  const { rows } = await pool.query('SELECT email, phone FROM subscribers WHERE active');
//                                                 ^^^^^ pii-beyond-purpose
  const b = await k('subscribers').select('email', 'street');
//                                                 ^^^^^^^^ pii-beyond-purpose
  const c = await Subscriber.find({ active: true }, 'email phone');
//                                                         ^^^^^ pii-beyond-purpose
  const d = await Subscriber.find().select('email maritalStatus').lean();
//                                                ^^^^^^^^^^^^^ pii-beyond-purpose
  const e = await db.select({ mail: subscribers.email, born: subscribers.dateOfBirth }).from(subscribers);
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
  const f = await db.query.subscribers.findMany({ columns: { email: true, phone: true, id: true } });
//                                                                        ^^^^^^^^^^^ pii-beyond-purpose
  return [a, data, rows, b, c, d, e, f].length;
}
`));

  it('is silent where the purpose needs the field, where none is known, and in tests', () =>
    check(`
// @file: src/billing/invoice-form.tsx
export function InvoiceForm() {
  return <form><input name="street" required /><input name="iban" required /><input name="lastName" required /></form>;
}
// @file: src/people/edit.tsx
export function EditForm() {
  return <form><input name="dateOfBirth" required /><input name="phone" /></form>;
}
// @file: src/newsletter/form.test.tsx
export function NewsletterForm() {
  return <form><input name="dateOfBirth" required /></form>;
}
`));

  it('asks about what is questionable only where the purpose is declared, and only as a remark', async () => {
    const result = await check(`
// @file: src/signup/route.ts
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
/** @purpose newsletter */
export async function POST(request: Request) {
  const { email, firstName, phone } = await request.json();
  const subscriber = { email, firstName, phone, confirmed: false };
//                            ^^^^^^^^^ pii-beyond-purpose
//                                       ^^^^^ pii-beyond-purpose
  await prisma.subscriber.create({ data: subscriber });
  return new Response(null, { status: 204 });
}
// @file: src/newsletter/other.ts
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function subscribe(email: string, firstName: string) {
  await prisma.subscriber.create({ data: { email, firstName } });
}
`);
    assert.deepEqual(
      result.findings.map(({ severity, purpose }) => [severity, purpose?.from]),
      [
        ['info', 'declared'],
        ['warning', 'declared'],
      ],
    );
  });

  it('takes the word of the configuration, scope by scope and category by category', () =>
    check(`
// @file: leitplanke.config.json
{
  "scopes": [{ "files": "src/club/**", "purpose": "newsletter" }],
  "purposes": { "newsletter": { "allowed": [{ "category": "demo.dateOfBirth", "reason": "birthday voucher, DPO-12" }] } }
}
// @file: src/club/join.tsx
export function JoinForm() {
  return (
    <form>
      <input name="email" />
      <input name="dateOfBirth" />
      <input name="phone" />
//    ^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
    </form>
  );
}
`));

  it('reports a column of a database only where nothing collects, selects or stores it', () =>
    check(`
// @file: prisma/schema.prisma
model NewsletterSubscriber {
  id            String  @id
  email         String  @unique
  maritalStatus String?
//^^^^^^^^^^^^^ pii-beyond-purpose
  phone         String?
}
// @file: src/newsletter/tables.ts
import { pgTable, text, date } from 'drizzle-orm/pg-core';
export const subscribers = pgTable('newsletter_subscribers', {
  email: text('email').notNull(),
  dateOfBirth: date('date_of_birth').notNull(),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
});
// @file: src/newsletter/types.ts
export interface NewsletterSubscriber {
  email: string;
  iban?: string;
}
// @file: src/newsletter/form.tsx
export const NewsletterForm = () => <input name="phone" />;
//                                  ^^^^^^^^^^^^^^^^^^^^ pii-beyond-purpose
`));

  it('takes the purpose of the function that uses a schema of its file', () =>
    check(`
// @file: src/api/route.ts
import { z } from 'zod';
const bodySchema = z.object({
  email: z.string().email(),
  phone: z.string(),
//^^^^^^^^^^^^^^^^^ pii-beyond-purpose
});
/** @purpose newsletter */
export async function POST(request: Request) {
  const body = bodySchema.parse(await request.json());
  return Response.json({ ok: body.email !== '' });
}
`));

  it('reports a bare type only where nothing else in the program names a field', () =>
    check(`
// @file: src/newsletter/types.ts
export interface NewsletterSubscriber {
  email: string;
  iban?: string;
//^^^^^^^^^^^^^^ pii-beyond-purpose
}
// @file: src/newsletter/labels.ts
export const labels = { iban: 'Bank account' };
`));

  it('does not take what a model is asked to answer for something that people give', () =>
    check(`
// @file: src/newsletter/extract.ts
import { generateObject } from 'ai';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';
const extraction = z.object({ phone: z.string().nullable(), topic: z.string() });
export async function topicOf(article: string) {
  const { object } = await generateObject({ model: openai('gpt-4o'), schema: extraction, prompt: 'Topic of: ' + article.slice(0, 10) });
  const other = await generateObject({ model: openai('gpt-4o'), schema: z.object({ dateOfBirth: z.string() }), prompt: 'Nothing' });
  return [object.topic, other];
}
`));
});
