import type { PrismaClient } from '@prisma/client';
import { type Applicant, ApplicantNotFound, type ApplicantStatus } from '../domain/applicant.js';

export interface ApplicantRepository {
  get(id: string): Promise<Applicant>;
  saveScore(id: string, score: number): Promise<void>;
  setStatus(id: string, status: ApplicantStatus): Promise<void>;
  assignOwner(id: string, ownerId: string): Promise<void>;
  remove(id: string): Promise<void>;
}

export class PrismaApplicantRepository implements ApplicantRepository {
  constructor(private readonly db: PrismaClient) {}

  async get(id: string): Promise<Applicant> {
    const row = await this.db.applicant.findUnique({ where: { id } });
    if (!row) throw new ApplicantNotFound(id);
    return row as Applicant;
  }

  async saveScore(id: string, score: number): Promise<void> {
    await this.db.applicant.update({ where: { id }, data: { score } });
  }

  async setStatus(id: string, status: ApplicantStatus): Promise<void> {
    await this.db.applicant.update({ where: { id }, data: { status } });
  }

  async assignOwner(id: string, ownerId: string): Promise<void> {
    await this.db.applicant.update({ where: { id }, data: { ownerId } });
  }

  async remove(id: string): Promise<void> {
    await this.db.applicant.delete({ where: { id } });
  }
}
