import type { Transporter } from 'nodemailer';

const from = 'Acme Sales <sales@example.com>';

/** Writes to applicants. */
export class ApplicantNotifier {
  constructor(private readonly transport: Transporter) {}

  async turnDown(to: string, reasons: string[]): Promise<void> {
    await this.transport.sendMail({
      from,
      to,
      subject: 'Your enquiry',
      text: [
        'Thank you for your enquiry. A colleague has looked at it, and we cannot make you an offer.',
        `Our reasons: ${reasons.join('; ')}`,
        'If you see it differently, reply to this mail. We will look at it again.',
      ].join('\n\n'),
    });
  }

  async confirmErasure(to: string): Promise<void> {
    await this.transport.sendMail({ from, to, subject: 'Your data', text: 'We have deleted what we knew about you.' });
  }

  async sendSummary(to: string, summary: string): Promise<void> {
    await this.transport.sendMail({ from, to, subject: 'How we understood your enquiry', text: summary });
  }
}
