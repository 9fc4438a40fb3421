import { check } from './check.js';

describe('decision-without-contest-path', () => {
  it('reports a refusal that names no way to object, and not one that does', async () => {
    await check(`
import { generateObject } from 'ai';
import { Resend } from 'resend';
import { z } from 'zod';
const resend = new Resend('k');
export async function answer(applicant: { email: string; cv: string }) {
  const { object } = await generateObject({ model: 'openai/gpt-5', schema: z.object({ fit: z.number() }), prompt: applicant.cv });
//                                                                                                                ^^^ pii-in-llm-prompt
  if (object.fit < 0.4) {
    await resend.emails.send({ from: 'hr@a.de', to: applicant.email, subject: 'Ihre Bewerbung', text: 'Leider können wir Ihnen keine Stelle anbieten.' });
//        ^^^ automated-decision-no-review, decision-without-contest-path, decision-without-explanation, missing-decision-log
  } else if (object.fit < 0.5) {
    await resend.emails.send({ from: 'hr@a.de', to: applicant.email, subject: 'Ihre Bewerbung', text: 'Leider können wir Ihnen keine Stelle anbieten. Sie können widersprechen: https://a.de/widerspruch' });
//        ^^^ automated-decision-no-review, decision-without-explanation, missing-decision-log
  }
}
`);
  });
});
