import type { Logger } from 'winston';
import { priorityOf } from '../domain/score.js';
import type { ApplicantNotifier } from '../notifications/applicant-notifier.js';
import type { SalesChannel } from '../notifications/sales-channel.js';
import type { ApplicantRepository } from '../repositories/applicant-repository.js';
import type { ScoringService } from './scoring-service.js';

const minimumScore = 30;

export class QualificationService {
  constructor(
    private readonly scoring: ScoringService,
    private readonly applicants: ApplicantRepository,
    private readonly notifier: ApplicantNotifier,
    private readonly sales: SalesChannel,
    private readonly log: Logger,
  ) {}

  /** Scores a new enquiry and turns down what does not fit. */
  async qualify(applicantId: string): Promise<void> {
    const { score, fit } = await this.scoring.assess(applicantId);

    if (score < minimumScore) {
      await this.applicants.setStatus(applicantId, 'rejected');
      this.log.info('turned down', { applicantId });
      return;
    }
    if (fit === 'unclear') {
      await this.applicants.setStatus(applicantId, 'needs_review');
      return;
    }
    await this.applicants.setStatus(applicantId, 'qualified');
    await this.sales.announce(`Applicant ${applicantId} is qualified, priority ${priorityOf(score)}`);
  }

  /** Hands the applicant to the team that fits best. */
  async route(applicantId: string, teams: { enterprise: string; selfServe: string }): Promise<void> {
    const { score } = await this.scoring.assess(applicantId);
    await this.applicants.assignOwner(applicantId, score >= 75 ? teams.enterprise : teams.selfServe);
  }

  /** Keeps poor fits out of the nurturing campaign. */
  async trimCampaign(applicantIds: string[]): Promise<number> {
    let excluded = 0;
    for (const applicantId of applicantIds) {
      const assessment = await this.scoring.assess(applicantId);
      if (assessment.fit !== 'poor') continue;
      await this.applicants.setStatus(applicantId, 'excluded');
      excluded += 1;
    }
    return excluded;
  }

  /** Removes applicants who asked for it. */
  async erase(applicantId: string, request: { confirmed: boolean }): Promise<void> {
    if (!request.confirmed) return;
    const applicant = await this.applicants.get(applicantId);
    await this.notifier.confirmErasure(applicant.email);
    await this.applicants.remove(applicantId);
    this.log.info(`erased ${applicant.fullName} on request`);
  }
}
