import { Resend } from 'resend';
import { loggerFor } from '@/lib/logger';

const resend = new Resend(process.env.RESEND_API_KEY);
const log = loggerFor('mailer');

export interface Mail {
  to: string;
  subject: string;
  html: string;
}

export class MailError extends Error {
  override readonly name = 'MailError';
}

/** Sends one mail and returns Resend's id for it. Every mail carries the unsubscribe headers. */
export async function sendMail(mail: Mail, unsubscribeUrl: string): Promise<string> {
  const { data, error } = await resend.emails.send({
    from: 'Acme Weekly <weekly@news.example.com>',
    to: mail.to,
    subject: mail.subject,
    html: mail.html,
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  });
  if (error) {
    log.error({ code: error.name }, 'mail refused');
    throw new MailError(error.message);
  }
  log.info({ mailId: data.id }, 'mail accepted');
  return data.id;
}
