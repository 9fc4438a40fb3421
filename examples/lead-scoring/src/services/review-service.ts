import type { ApplicantNotifier } from '../notifications/applicant-notifier.js';
import type { SalesChannel } from '../notifications/sales-channel.js';
import type { ApplicantRepository } from '../repositories/applicant-repository.js';
import type { ReviewRepository } from '../repositories/review-repository.js';
import type { ScoringService } from './scoring-service.js';

/** The model proposes, a person decides, and only then something happens to the applicant. */
export class ReviewService {
  constructor(
    private readonly scoring: ScoringService,
    private readonly applicants: ApplicantRepository,
    private readonly reviews: ReviewRepository,
    private readonly notifier: ApplicantNotifier,
    private readonly sales: SalesChannel,
  ) {}

  /** Opens a case for a person; nothing is decided here. */
  async propose(applicantId: string): Promise<string> {
    const { score, reasons } = await this.scoring.assess(applicantId);
    if (score >= 30) return 'not needed';
    const review = await this.reviews.open({ applicantId, proposal: 'reject', reasons });
    await this.applicants.setStatus(applicantId, 'needs_review');
    await this.sales.announce(`Please look at ${applicantId}: score ${score}, case ${review.id}`);
    return review.id;
  }

  /** Called by the form in which a member of the sales team decides. */
  async decide(reviewId: string, reviewer: { id: string }, verdict: 'confirmed' | 'overruled'): Promise<void> {
    const review = await this.reviews.close(reviewId, reviewer.id, verdict);
    if (review.state !== 'confirmed') {
      await this.applicants.setStatus(review.applicantId, 'qualified');
      return;
    }
    await this.applicants.setStatus(review.applicantId, 'rejected');
    const applicant = await this.applicants.get(review.applicantId);
    await this.notifier.turnDown(applicant.email, review.reasons);
  }

  /** Clears what has waited for a week. */
  async clearBacklog(applicantId: string, reviewId: string): Promise<void> {
    const { score } = await this.scoring.assess(applicantId);
    const review = await this.reviews.get(reviewId);
    if (review.state === 'open') await this.sales.announce(`Case ${review.id} is overdue`);
    if (score < 20) await this.applicants.setStatus(applicantId, 'rejected');
  }
}
