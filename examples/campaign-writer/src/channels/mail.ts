import sgMail from '@sendgrid/mail';

sgMail.setApiKey(process.env.SENDGRID_API_KEY ?? '');

const sender = { email: 'hello@campaigns.example.com', name: 'Acme' };

export interface OutgoingMail {
  to: string;
  subject: string;
  html: string;
}

/** Hands one mail to SendGrid. */
export async function deliver({ to, subject, html }: OutgoingMail): Promise<void> {
  await sgMail.send({ to, from: sender, subject, html, asm: { groupId: 14720 } });
}

/** Hands a mail to SendGrid for each recipient, in batches. */
export async function deliverAll(mails: OutgoingMail[], batchSize = 100): Promise<void> {
  for (let at = 0; at < mails.length; at += batchSize) {
    await Promise.all(mails.slice(at, at + batchSize).map((mail) => deliver(mail)));
  }
}
