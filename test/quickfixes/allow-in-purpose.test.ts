import { assertFix } from './assert-fix.js';

const fix = { rule: 'pii-beyond-purpose', fix: 'allow-in-purpose' } as const;
const form = `// @file: src/newsletter/form.tsx
export const NewsletterForm = () => <form><input name="email" /><input name="dateOfBirth" /></form>;
`;

describe('allow-in-purpose', () => {
  it('adds the category to the purpose, with a place for the reason', async () => {
    await assertFix({ ...fix, code: `${form}// @file: leitplanke.config.json\n{\n  "locale": "en"\n}\n` });
    await assertFix({
      ...fix,
      code: `${form}// @file: leitplanke.config.json\n{\n  "purposes": { "newsletter": { "allowed": ["contact.phone"] } }\n}\n`,
    });
  });

  it('declines without a configuration', () => assertFix({ ...fix, code: form, declines: true }));
});
