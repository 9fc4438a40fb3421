import { type Request, type Response, Router } from 'express';
import type { Container } from '../container.js';
import { logger } from '../lib/logger.js';

/** Routes under /applicants. */
export function applicantRoutes({ applicants, notifier, pricing, qualification, reviews, scoring }: Container): Router {
  const router = Router();

  router.post('/:id/qualify', async (request: Request<{ id: string }>, response: Response) => {
    await qualification.qualify(request.params.id);
    response.sendStatus(204);
  });

  router.post('/:id/quote', async (request: Request<{ id: string }>, response: Response) => {
    response.json(await pricing.quote(request.params.id));
  });

  router.post('/:id/review', async (request: Request<{ id: string }>, response: Response) => {
    const reviewId = await reviews.propose(request.params.id);
    logger.info('review opened', { reviewId });
    response.status(201).json({ reviewId });
  });

  router.post('/:id/summary', async (request: Request<{ id: string }>, response: Response) => {
    const applicant = await applicants.get(request.params.id);
    const summary = await scoring.explain(applicant.id);
    if (request.query.preview) {
      response.json({ summary });
      return;
    }
    await notifier.sendSummary(applicant.email, summary);
    logger.info('summary sent', applicant);
    logger.info('summary sent', { applicantId: applicant.id, status: applicant.status });
    response.sendStatus(204);
  });

  return router;
}
