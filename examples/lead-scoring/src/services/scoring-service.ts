import type Anthropic from '@anthropic-ai/sdk';
import type { Logger } from 'winston';
import { type Assessment, assessmentSchema } from '../domain/score.js';
import type { ApplicantRepository } from '../repositories/applicant-repository.js';

const instructions = 'Rate how well the described use case fits our product. Answer with JSON: score, fit, reasons.';

export class ScoringService {
  constructor(
    private readonly claude: Anthropic,
    private readonly applicants: ApplicantRepository,
    private readonly log: Logger,
  ) {}

  /** Rates one applicant and stores the score. */
  async assess(applicantId: string): Promise<Assessment> {
    const applicant = await this.applicants.get(applicantId);
    const assessment = await this.ask(`Industry use case:\n${anonymise(applicant.useCase)}`);
    await this.applicants.saveScore(applicant.id, assessment.score);
    this.log.info('assessed', { applicantId: applicant.id, fit: assessment.fit });
    return assessment;
  }

  /** Rates again with everything we know, after a call with the applicant. */
  async reassess(applicantId: string): Promise<Assessment> {
    const { fullName, phone, useCase } = await this.applicants.get(applicantId);
    this.log.debug('reassessing', { phone });
    return this.ask(`Applicant: ${fullName}\nUse case:\n${useCase}`);
  }

  /** Explains a score in a sentence that sales can read out. */
  async explain(applicantId: string): Promise<string> {
    const applicant = await this.applicants.get(applicantId);
    const message = await this.claude.messages.create({
      model: 'claude-sonnet-4-5',
      max_tokens: 200,
      messages: [{ role: 'user', content: JSON.stringify(applicant) }],
    });
    return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  }

  private async ask(content: string): Promise<Assessment> {
    const message = await this.claude.messages.create({
      model: 'claude-sonnet-4-5',
      max_tokens: 500,
      system: instructions,
      messages: [{ role: 'user', content }],
    });
    const [block] = message.content;
    if (block?.type !== 'text') throw new Error('The model gave no text.');
    return assessmentSchema.parse(JSON.parse(block.text));
  }
}

/** Takes addresses and numbers out of a text that somebody typed. */
function anonymise(text: string): string {
  return text.replace(/\S+@\S+/g, '[email]').replace(/\+?\d[\d\s/-]{6,}/g, '[phone]');
}
