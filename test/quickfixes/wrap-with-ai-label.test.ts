import { assertFix } from './assert-fix.js';

const fix = { rule: 'ai-output-unlabelled', fix: 'wrap-with-ai-label' } as const;
const label = 'This text was generated with AI.';
const setting = `import OpenAI from 'openai';
import { Resend } from 'resend';
const openai = new OpenAI();
const resend = new Resend();
const from = 'a@example.org';
async function write(): Promise<string> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Write a mail.' });
  return answer.output_text;
}
`;
const mail = (rest: string): string => `${setting}
export async function send(to: string): Promise<void> {
  const draft = await write();
  ${rest}
}
`;

describe('wrap-with-ai-label', () => {
  it('puts a paragraph behind HTML', () =>
    assertFix({
      ...fix,
      code: mail("await resend.emails.send({ from, to, subject: 'News', html: draft });"),
      has: [`html: \`\${draft}<p>${label}</p>\` });`],
    }));

  it('puts it at the end of the template', () =>
    assertFix({
      ...fix,
      code: mail("await resend.emails.send({ from, to, subject: 'News', html: `<h1>Hi</h1>${draft}<hr>` });"),
      has: [`html: \`<h1>Hi</h1>\${draft}<hr><p>${label}</p>\` });`],
    }));

  it('keeps it inside the page', () =>
    assertFix({
      ...fix,
      code: mail(
        "await resend.emails.send({ from, to, subject: 'News', html: `<html><body>${draft}</body></html>` });",
      ),
      has: [`<html><body>\${draft}<p>${label}</p></body></html>\``],
    }));

  it('puts a line behind plain text', () =>
    assertFix({
      ...fix,
      code: mail("await resend.emails.send({ from, to, subject: 'News', text: draft });"),
      has: [`text: \`\${draft}\\n\\n${label}\` });`],
    }));

  it('continues a sum', () =>
    assertFix({
      ...fix,
      code: mail("await resend.emails.send({ from, to, subject: 'News', text: 'Hello, ' + draft });"),
      has: [`text: 'Hello, ' + draft + '\\n\\n${label}' });`],
    }));

  it('writes out the short form, and speaks the language of the project', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
${mail("const text = draft;\n  await resend.emails.send({ from, to, subject: 'News', text });").replace(/\n/g, '\r\n')}
// @file: leitplanke.config.json
{ "locale": "de" }
`,
      has: ['text: `${text}\\n\\nDieser Text wurde mit KI erzeugt.` });\r\n'],
    }));

  it('does not send the word null', () =>
    assertFix({
      ...fix,
      code: `
import OpenAI from 'openai';
import { Resend } from 'resend';
const openai = new OpenAI();
export async function send(to: string): Promise<void> {
  const answer = await openai.chat.completions.create({ model: 'gpt-5', messages: [{ role: 'user', content: 'Write.' }] });
  await new Resend().emails.send({ from: 'a', to, subject: 'News', text: answer.choices[0]?.message.content ?? '' });
}
`,
      has: [`text: \`\${answer.choices[0]?.message.content ?? ''}\\n\\n${label}\` });`],
    }));

  it('labels the text in the object that goes out', () =>
    assertFix({
      ...fix,
      code: `
import OpenAI from 'openai';
import { Resend } from 'resend';
const openai = new OpenAI();
export async function send(to: string): Promise<void> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Write.' });
  const message = { from: 'a', to, subject: 'News', html: answer.output_text };
  await new Resend().emails.send(message);
}
`,
      has: [`html: \`\${answer.output_text}<p>${label}</p>\` };`],
    }));

  it('keeps a post short', () =>
    assertFix({
      ...fix,
      code: `
import OpenAI from 'openai';
import { TwitterApi } from 'twitter-api-v2';
const openai = new OpenAI();
const twitter = new TwitterApi('');
export async function post(): Promise<void> {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Write a post.' });
  await twitter.v2.tweet(answer.output_text);
}
`,
      has: [`tweet(\`\${answer.output_text}\\n\\n${label}\`);`],
    }));

  it('uses the configured function', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
${mail("await resend.emails.send({ from, to, subject: 'News', html: `<b>Hi</b>${draft}` });")}
// @file: src/label.ts
export const marked = (html: string): string => \`<mark>\${html}</mark>\`;
// @file: leitplanke.config.json
{ "labels": { "functions": ["marked"] } }
`,
      has: ["import { Resend } from 'resend';\nimport { marked } from './label';\n", '`<b>Hi</b>${marked(draft)}`'],
    }));

  it('uses a function of the file', () =>
    assertFix({
      ...fix,
      code: `${mail("await resend.emails.send({ from, to, subject: 'News', html: draft });")}
function withAiLabel(html: string): string {
  return html + '<p>${label}</p>';
}
`,
      has: ['html: withAiLabel(draft) });'],
    }));

  it('stands beside generated text on a page', () =>
    assertFix({
      ...fix,
      code: `// @file: src/teaser.tsx
import OpenAI from 'openai';
const openai = new OpenAI();
export async function Teaser() {
  const answer = await openai.responses.create({ model: 'gpt-5', input: 'Write a teaser.' });
  return <p>{answer.output_text}</p>;
}
`,
      has: [`<p>{answer.output_text} <small>${label}</small></p>`],
    }));

  it('says that a picture was generated in the text beside it', () =>
    assertFix({
      ...fix,
      code: `
import OpenAI from 'openai';
import { TwitterApi } from 'twitter-api-v2';
const openai = new OpenAI();
const twitter = new TwitterApi('');
export async function post(): Promise<void> {
  const image = await openai.images.generate({ model: 'x', prompt: 'A picture.' });
  const url = image.data?.[0]?.url;
  await twitter.v2.tweet(\`Out now: \${url}\`);
}
`,
      has: ['`Out now: ${url}\\n\\nAI · image generated`'],
    }));
});
