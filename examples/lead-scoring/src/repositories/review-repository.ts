import type { PrismaClient, Review } from '@prisma/client';

export interface Proposal {
  applicantId: string;
  proposal: 'reject' | 'accept';
  reasons: string[];
}

export class ReviewRepository {
  constructor(private readonly db: PrismaClient) {}

  open(proposal: Proposal): Promise<Review> {
    return this.db.review.create({ data: { ...proposal, state: 'open' } });
  }

  get(id: string): Promise<Review> {
    return this.db.review.findUniqueOrThrow({ where: { id } });
  }

  /** Records what a person has decided. */
  close(id: string, reviewerId: string, state: 'confirmed' | 'overruled'): Promise<Review> {
    return this.db.review.update({ where: { id }, data: { state, reviewerId, decidedAt: new Date() } });
  }
}
