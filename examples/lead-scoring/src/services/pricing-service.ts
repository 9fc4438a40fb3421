import type { PrismaClient, Quote } from '@prisma/client';
import type { ApplicantRepository } from '../repositories/applicant-repository.js';

const listPrice = 490;

export class PricingService {
  constructor(
    private readonly db: PrismaClient,
    private readonly applicants: ApplicantRepository,
  ) {}

  /** The price that goes into the quote; weak leads pay for the extra support they need. */
  async quote(applicantId: string): Promise<Quote> {
    const applicant = await this.applicants.get(applicantId);
    return this.db.quote.create({
      data: { applicantId, price: (applicant.score ?? 0) < 50 ? Math.round(listPrice * 1.2) : listPrice },
    });
  }

  /** The list price for everyone; the score only decides how much help the quote offers. */
  async standardQuote(applicantId: string): Promise<Quote> {
    const applicant = await this.applicants.get(applicantId);
    const note = (applicant.score ?? 0) < 50 ? 'Includes an onboarding session.' : null;
    return this.db.quote.create({ data: { applicantId, price: listPrice, note } });
  }
}
