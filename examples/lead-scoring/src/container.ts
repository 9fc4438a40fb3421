import Anthropic from '@anthropic-ai/sdk';
import { PrismaClient } from '@prisma/client';
import { WebClient } from '@slack/web-api';
import nodemailer from 'nodemailer';
import { logger } from './lib/logger.js';
import { ApplicantNotifier } from './notifications/applicant-notifier.js';
import { SalesChannel } from './notifications/sales-channel.js';
import { PrismaApplicantRepository } from './repositories/applicant-repository.js';
import { ReviewRepository } from './repositories/review-repository.js';
import { PricingService } from './services/pricing-service.js';
import { QualificationService } from './services/qualification-service.js';
import { ReviewService } from './services/review-service.js';
import { ScoringService } from './services/scoring-service.js';

/** Everything the routes need, made once. */
export function createContainer() {
  const db = new PrismaClient();
  const applicants = new PrismaApplicantRepository(db);
  const notifier = new ApplicantNotifier(nodemailer.createTransport(process.env.SMTP_URL));
  const sales = new SalesChannel(new WebClient(process.env.SLACK_TOKEN));
  const scoring = new ScoringService(new Anthropic(), applicants, logger);
  return {
    applicants,
    notifier,
    scoring,
    pricing: new PricingService(db, applicants),
    qualification: new QualificationService(scoring, applicants, notifier, sales, logger),
    reviews: new ReviewService(scoring, applicants, new ReviewRepository(db), notifier, sales),
  };
}

export type Container = ReturnType<typeof createContainer>;
