import { NextResponse } from 'next/server';
import { z } from 'zod';
import { loggerFor } from '@/lib/logger';
import { MailError, createPending, sendMail, trackStep } from '@/services';

const signUpSchema = z.object({
  email: z.email(),
  firstName: z.string().trim().max(80).optional(),
  source: z.string().max(40).default('website'),
});

const log = loggerFor('api/subscribe');

export async function POST(request: Request): Promise<NextResponse> {
  const parsed = signUpSchema.safeParse(await request.json());
  if (!parsed.success) {
    log.warn({ issues: parsed.error.issues.length }, 'invalid sign-up');
    return NextResponse.json({ error: 'Please check your input.' }, { status: 400 });
  }

  const subscriber = await createPending(parsed.data);
  const link = `${process.env.APP_URL}/api/confirm?token=${subscriber.confirmToken}`;
  try {
    await sendMail(
      {
        to: subscriber.email,
        subject: 'Please confirm your subscription',
        html: `<p>One click and you are in: <a href="${link}">confirm</a></p>`,
      },
      `${process.env.APP_URL}/api/unsubscribe/${subscriber.id}`,
    );
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    log.error({ err: error, subscriber }, 'confirmation mail failed');
    return NextResponse.json({ error: 'We could not send the mail.' }, { status: 502 });
  }

  trackStep(subscriber.id, 'Newsletter Requested', { source: subscriber.source });
  log.info({ subscriberId: subscriber.id }, 'confirmation mail sent');
  return NextResponse.json({ ok: true }, { status: 202 });
}
