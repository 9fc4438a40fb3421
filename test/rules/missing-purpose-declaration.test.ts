import { check } from './check.js';

const config =
  '// @file: leitplanke.config.json\n{ "scopes": [{ "files": "src/letter/**", "purpose": "newsletter" }] }\n';

describe('missing-purpose-declaration', () => {
  it('reports the first place of a folder that processes personal data, where the project declares purposes elsewhere', () =>
    check(`
${config}
// @file: src/people/a-form.tsx
export const Form = () => <form><input name="lastName" /><input name="phone" /></form>;
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-purpose-declaration
// @file: src/people/b-list.ts
import { Pool } from 'pg';
const pool = new Pool();
export const list = () => pool.query('SELECT email, phone FROM people');
// @file: src/letter/form.tsx
export const Form = () => <form><input name="email" /></form>;
`));

  it('is silent where a comment or a name of the folder says the purpose', () =>
    check(`
${config}
// @file: src/people/form.tsx
/** @purpose support */
export const Form = () => <form><input name="lastName" /></form>;
// @file: src/billing/form.tsx
export const Form = () => <form><input name="lastName" /></form>;
`));

  it('is silent in projects that declare no purposes at all, and about code that processes nothing', () =>
    check(`
// @file: src/people/form.tsx
export const Form = () => <form><input name="lastName" /><input name="phone" /></form>;
`));
});
