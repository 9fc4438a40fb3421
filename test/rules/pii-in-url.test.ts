import { check } from './check.js';

describe('pii-in-url', () => {
  it('reports at the call that uses the address, not where it is put together', async () => {
    await check(`
export async function load(lead: { id: string; email: string }) {
  const path = \`/api/leads?email=\${encodeURIComponent(lead.email)}\`;
  await fetch(path);
//            ^^^^ pii-in-url
  await fetch(\`/api/leads/\${lead.id}\`);
}
`);
  });

  it('reports an address that is put together and handed on, in texts, with + and in a URL', async () => {
    await check(`
interface Reader { id: string; email: string; phone: string; fullName: string; locale: string }
export function links(reader: Reader): string[] {
  const url = new URL('https://example.com/offers');
  url.searchParams.set('utm_campaign', 'spring');
  url.searchParams.append('mail', reader.email);
//                                ^ pii-in-url
  let legacy = 'https://example.com/?lang=' + reader.locale;
  legacy += '&name=' + encodeURIComponent(reader.fullName);
//                     ^ pii-in-url
  return [
    url.href,
    legacy,
    \`https://example.com/call?tel=\${reader.phone}\`,
//                                   ^ pii-in-url
    \`https://example.com/\${reader.locale}/readers/\${reader.id}\`,
  ];
}
`);
  });

  it('reports at the caller that says what goes into the address, once', async () => {
    await check(`
// @file: src/client.ts
export async function get(path: string, query: Record<string, string>): Promise<unknown> {
  const response = await fetch(\`\${process.env.API}\${path}?\${new URLSearchParams(query)}\`);
  return response.json();
}
// @file: src/customers.ts
import { get } from './client';
export function customerByMail(customer: { id: string; email: string }) {
  return get('/customers', { email: customer.email });
//                                  ^ pii-in-url
}
export function customerById(customer: { id: string; email: string }) {
  return get('/customers', { id: customer.id });
}
`);
  });

  it('knows redirects and navigation of frameworks', async () => {
    await check(`
// @file: app/api/route.ts
import { NextRequest, NextResponse } from 'next/server';
export async function POST(request: NextRequest) {
  const { email } = await request.json();
  return NextResponse.redirect(new URL(\`/welcome?email=\${email}\`, request.url));
//                             ^ pii-in-url
}
// @file: src/form.tsx
import { useNavigate } from 'react-router-dom';
export function useDone(person: { id: string; firstName: string }) {
  const navigate = useNavigate();
  navigate(\`/done?name=\${person.firstName}\`);
//                        ^ pii-in-url
  navigate(\`/done?person=\${person.id}\`);
}
// @file: src/redirect.js
const express = require('express');
const app = express();
app.get('/go', (req, res) => {
  res.redirect('/target?mail=' + req.user.email);
//                               ^ pii-in-url
});
`);
  });

  it('is silent for hashes, form bodies, mail links and the interfaces of vendors', async () => {
    await check(`
import { createHash } from 'node:crypto';
export async function fine(user: { email: string; phone: string }): Promise<string[]> {
  const hash = createHash('md5').update(user.email).digest('hex');
  const body = new URLSearchParams({ email: user.email });
  await fetch('https://forms.example.com/', { method: 'POST', body });
  await fetch('https://forms.example.com/', { method: 'POST', body: body.toString() });
  return [\`https://www.gravatar.com/avatar/\${hash}\`, \`mailto:\${user.email}?subject=Hi\`, \`tel:\${user.phone}\`];
}
`);
  });
});
