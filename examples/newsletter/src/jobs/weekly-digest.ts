import { db } from '@/lib/db';
import { loggerFor } from '@/lib/logger';
import { withAiNotice } from '@/lib/privacy';
import { activeRecipients, sendMail } from '@/services';
import { writeIntro, writeSubject } from '@/services/copywriter';

const log = loggerFor('jobs/weekly-digest');
const oneWeek = 7 * 24 * 60 * 60 * 1000;

const unsubscribeUrl = (subscriberId: string): string => `${process.env.APP_URL}/api/unsubscribe/${subscriberId}`;

async function latestArticles() {
  return db.article.findMany({
    where: { publishedAt: { gte: new Date(Date.now() - oneWeek) } },
    orderBy: { publishedAt: 'desc' },
    take: 8,
  });
}

/** Sends the digest of the week: introduction, articles, footer. */
export async function sendWeeklyDigest(): Promise<void> {
  const articles = await latestArticles();
  if (articles.length === 0) return;

  const intro = await writeIntro(articles);
  const links = articles.map(({ title, url }) => `<li><a href="${url}">${title}</a></li>`).join('');
  const recipients = await activeRecipients();

  for (const recipient of recipients) {
    const footer = `<p><a href="${unsubscribeUrl(recipient.id)}">Unsubscribe</a></p>`;
    await sendMail(
      {
        to: recipient.email,
        subject: `This week: ${articles[0]?.title}`,
        html: `${intro}<ul>${links}</ul>${footer}`,
      },
      unsubscribeUrl(recipient.id),
    );
  }
  log.info({ recipients: recipients.length }, 'digest sent');
}

/** The edition for readers who chose fewer mails: the same text once a month, marked as what it is. */
export async function sendMonthlyDigest(): Promise<void> {
  const articles = await latestArticles();
  const intro = withAiNotice(await writeIntro(articles));
  for (const recipient of await activeRecipients()) {
    const footer = `<p><a href="${unsubscribeUrl(recipient.id)}">Unsubscribe</a></p>`;
    await sendMail(
      { to: recipient.email, subject: 'Your month at Acme', html: `${intro}${footer}` },
      unsubscribeUrl(recipient.id),
    );
  }
}

/** Lets the team see next week's subject lines before anything goes out. */
export async function previewSubjects(): Promise<string[]> {
  const articles = await latestArticles();
  const [first] = await activeRecipients();
  return first ? [await writeSubject(first, articles)] : [];
}
