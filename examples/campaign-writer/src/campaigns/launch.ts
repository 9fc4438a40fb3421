import { type Brief, drawHero, writeCopy } from '../ai/client';
import { type OutgoingMail, SocialChannel, deliver, deliverAll } from '../channels';
import { labelled, postLabel } from './label';

export interface Recipient {
  id: string;
  email: string;
  marketingConsent: boolean;
}

const social = SocialChannel.fromEnvironment();

/** The whole campaign for one brief: mail to everyone who agreed, and a post. */
export async function launch(brief: Brief, recipients: Recipient[]): Promise<void> {
  const html = await writeCopy(brief, 'Write a launch mail as HTML.');
  const agreed = recipients.filter((recipient) => recipient.marketingConsent);
  const mails: OutgoingMail[] = agreed.map(({ email }) => ({
    to: email,
    subject: `Meet ${brief.product}`,
    html,
  }));
  await deliverAll(mails);
  await announce(brief);
}

/** Follow-up for those who did not react; says how it came about. */
export async function remind(brief: Brief, recipients: Recipient[]): Promise<void> {
  const html = await writeCopy(brief, 'Write a short reminder as HTML.');
  for (const recipient of recipients) {
    if (!recipient.marketingConsent) continue;
    await deliver({ to: recipient.email, subject: `Have you seen ${brief.product}?`, html: labelled(html) });
  }
}

async function announce(brief: Brief): Promise<void> {
  const text = await writeCopy(brief, 'Write a post of at most 200 characters.');
  await social.publish(`${text}\n\n#launch`);
}

/** The post for the day after. */
export async function announceAgain(brief: Brief): Promise<string> {
  const text = await writeCopy(brief, 'Write a second post, shorter than the first.');
  return social.publish(`${postLabel}: ${text}`);
}

/** Shares the picture of the campaign once marketing has said yes to it. */
export async function shareHero(brief: Brief, review: { approvedBy: string | null }): Promise<void> {
  const hero = await drawHero(brief);
  if (!review.approvedBy) return;
  await social.publish(`Out now: ${hero}`);
}
